"""Draws the pictures of examples/feature/media: location sketches, elevations and plans, and the company's logo.

Flat tone and line on a cream sheet, everything from primitives, the same bytes on every run. Below a view stands where
the light comes from; a plan has a north arrow and a scale bar. Needs Pillow. Run: python draw_locations.py [NAME…]"""

import math
import random
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

TARGET = Path(__file__).parents[2] / "examples" / "feature" / "media"
W, H, S = 1200, 800, 2
FRAME = (28, 28, 1172, 744)
PAPER, INK, RUST, BRASS = "#f4efe3", "#22313a", "#b4563a", "#e3b65c"
LIMIT = 118_000


def rgb(colour):
    return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def mix(a, b, t):
    """The colour between `a` (t = 0) and `b` (t = 1)."""
    return "#%02x%02x%02x" % tuple(round(x + (y - x) * t) for x, y in zip(rgb(a), rgb(b)))


def dark(colour, t=0.22):
    return mix(colour, "#16222b", t)


def light(colour, t=0.25):
    return mix(colour, "#fffaf0", t)


class Sheet:
    """A sheet of 1200 by 800, drawn at twice the size."""

    def __init__(self, ground=PAPER):
        self.image = Image.new("RGB", (W * S, H * S), ground)
        self.pen = ImageDraw.Draw(self.image)

    # ---- marks

    def pts(self, points):
        return [(x * S, y * S) for x, y in points]

    def poly(self, points, fill, edge=None, width=1.6):
        self.pen.polygon(self.pts(points), fill=fill)
        if edge:
            self.line([*points, points[0]], edge, width)

    def rect(self, x, y, w, h, fill, edge=None, width=1.6):
        self.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, edge, width)

    def line(self, points, fill=INK, width=1.6):
        self.pen.line(self.pts(points), fill=fill, width=max(1, round(width * S)), joint="curve")

    def disc(self, x, y, r, fill, edge=None, width=1.6, ry=None):
        ry = ry or r
        self.pen.ellipse([(x - r) * S, (y - ry) * S, (x + r) * S, (y + ry) * S], fill=fill, outline=edge, width=round(width * S) if edge else 0)

    def arc(self, x, y, r, start, end, fill=INK, width=1.6, ry=None):
        ry = ry or r
        self.pen.arc([(x - r) * S, (y - ry) * S, (x + r) * S, (y + ry) * S], start, end, fill=fill, width=max(1, round(width * S)))

    def word(self, x, y, text, size=20, fill=INK):
        self.pen.text((x * S, y * S), text, font=ImageFont.load_default(size * S), fill=fill, anchor="mm")

    # ---- tones

    def fade(self, x, y, w, h, top, bottom):
        """A tone that changes from the top colour to the bottom one."""
        for row in range(round(h * S)):
            self.pen.line([(x * S, y * S + row), ((x + w) * S, y * S + row)], fill=mix(top, bottom, row / max(1, h * S - 1)))

    def over(self, fill, alpha, draw, blur=0):
        """Lays what `draw` fills on a mask over the sheet, thinly, with a soft edge if wanted."""
        mask = Image.new("L", self.image.size, 0)
        draw(Mask(mask))
        if blur:
            small = mask.resize((W // 2, H // 2)).filter(ImageFilter.GaussianBlur(blur / 2))
            mask = small.resize(self.image.size)
        mask = mask.point(lambda v: round(v * alpha))
        self.image.paste(Image.new("RGB", self.image.size, fill), (0, 0), mask)

    def veil(self, points, fill, alpha, blur=0):
        self.over(fill, alpha, lambda m: m.poly(points), blur)

    def glow(self, x, y, r, fill=BRASS, alpha=0.8):
        self.over(fill, alpha, lambda m: m.disc(x, y, r * 0.45), blur=r * 0.5)

    def hatch(self, points, fill, step=9, slope=1.0, width=0.8, alpha=0.5):
        """Ruled lines inside a polygon."""
        mask = Image.new("L", self.image.size, 0)
        ImageDraw.Draw(mask).polygon(self.pts(points), fill=255)
        lines = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(lines)
        for c in range(-H * 2, W + H * 2, step):
            pen.line(self.pts([(c, 0), (c + slope * H, H)]), fill=255, width=max(1, round(width * S)))
        both = Image.composite(lines, Image.new("L", self.image.size, 0), mask).point(lambda v: round(v * alpha))
        self.image.paste(Image.new("RGB", self.image.size, fill), (0, 0), both)

    # ---- things that stand in more than one picture

    def sky(self, top, bottom, until=480):
        self.fade(0, 0, W, until, top, bottom)

    def clouds(self, fill, seed, low=90, high=260, alpha=0.55, many=6):
        dice = random.Random(seed)
        for _ in range(many):
            x, y, w = dice.uniform(0, W), dice.uniform(low, high), dice.uniform(140, 340)
            def puff(m):
                for i in range(5):
                    m.disc(x + (i - 2) * w / 5, y + abs(i - 2) * 3, w / 4, ry=9 + 5 * (2 - abs(i - 2)))
            self.over(fill, alpha, puff, blur=7)

    def sea(self, y, until, top, bottom, glint, seed=1, dense=1.0):
        """Water from the horizon down: longer, wider ripples as it comes nearer."""
        self.fade(0, y, W, until - y, top, bottom)
        dice = random.Random(seed)
        for _ in range(round(230 * dense)):
            t = dice.random() ** 1.4
            row = y + 3 + t * (until - y)
            long = (8 + 90 * t) * dice.uniform(0.5, 1.3)
            x = dice.uniform(-40, W)
            self.line([(x, row), (x + long, row + dice.uniform(-0.6, 0.6))], mix(mix(top, bottom, t), glint, dice.uniform(0.15, 0.5)), 0.8 + 1.4 * t)

    def ridge(self, y, rise, fill, seed, step=26):
        """A line of hills."""
        dice = random.Random(seed)
        a, b, c = (dice.uniform(0, 6.3) for _ in range(3))
        top = [(x, y - rise * (0.55 + 0.3 * math.sin(x / 210 + a) + 0.15 * math.sin(x / 83 + b) + 0.06 * math.sin(x / 29 + c))) for x in range(-20, W + 40, step)]
        self.poly([(-20, y), *top, (W + 20, y)], fill)

    def conifer(self, x, base, tall, fill, lean=0.0):
        tiers = max(4, round(tall / 22))
        wide = tall * 0.26
        self.line([(x, base), (x + lean, base - tall * 0.3)], dark(fill, 0.4), max(1.5, tall / 34))
        left, right = [], []
        for i in range(tiers):
            t = i / tiers
            y, half = base - tall * 0.1 - t * tall * 0.9, wide * (1 - t) ** 0.85
            left += [(x - half + lean * t, y + tall * 0.03), (x - half * 0.5 + lean * t, y - tall * 0.06)]
            right += [(x + half + lean * t, y + tall * 0.03), (x + half * 0.5 + lean * t, y - tall * 0.06)]
        self.poly([*left, (x + lean, base - tall), *reversed(right)], fill)

    def woods(self, base, low, high, fill, seed, start=-20, end=W + 20, step=22):
        dice = random.Random(seed)
        x = start
        while x < end:
            self.conifer(x, base + dice.uniform(-3, 5), dice.uniform(low, high), mix(fill, "#0e1d1c", dice.uniform(0, 0.22)))
            x += step * dice.uniform(0.6, 1.4)

    def crown(self, x, y, r, fill, seed):
        """A broad-leaved tree's crown."""
        dice = random.Random(seed)
        for tone, share in ((dark(fill, 0.25), 1.0), (fill, 0.82), (light(fill, 0.18), 0.5)):
            for _ in range(16):
                a, d = dice.uniform(0, 6.3), dice.uniform(0, r * 0.62)
                shift = (1 - share) * r * 0.5
                self.disc(x + math.cos(a) * d * share - shift, y + math.sin(a) * d * 0.8 * share - shift, r * dice.uniform(0.22, 0.4) * share, tone)

    def person(self, x, base, tall=58, fill=INK):
        """A figure, for scale."""
        u = tall / 8
        self.disc(x, base - tall + u * 0.7, u * 0.62, fill)
        self.poly([(x - u, base - tall + u * 1.7), (x + u, base - tall + u * 1.7), (x + u * 0.8, base - u * 3.4), (x - u * 0.8, base - u * 3.4)], fill)
        self.line([(x - u * 0.4, base - u * 3.6), (x - u * 0.6, base)], fill, u * 0.62)
        self.line([(x + u * 0.4, base - u * 3.6), (x + u * 0.7, base)], fill, u * 0.62)

    def panes(self, x, y, w, h, glass, bar, nx=2, ny=2, edge=None):
        self.rect(x, y, w, h, glass, edge or bar, 2.2)
        for i in range(1, nx):
            self.line([(x + w * i / nx, y), (x + w * i / nx, y + h)], bar, 1.6)
        for j in range(1, ny):
            self.line([(x, y + h * j / ny), (x + w, y + h * j / ny)], bar, 1.6)

    def boards(self, x, y, w, h, fill, step=9, down=False, t=0.14):
        """Boarding: level lines, or upright ones."""
        if down:
            for i in range(1, int(w / step)):
                self.line([(x + i * step, y), (x + i * step, y + h)], dark(fill, t), 0.8)
        else:
            for i in range(1, int(h / step)):
                self.line([(x, y + i * step), (x + w, y + i * step)], dark(fill, t), 0.8)

    def gulls(self, where, fill=INK):
        for x, y, r in where:
            self.arc(x - r, y, r, 200, 330, fill, 1.5, r * 0.6)
            self.arc(x + r, y, r, 210, 340, fill, 1.5, r * 0.6)

    def car(self, x, base, long, fill, glass="#a9c0c8", flip=False):
        f = (lambda a: x + long - a * long) if flip else (lambda a: x + a * long)
        u = long / 10
        self.poly([(f(0), base - u * 0.6), (f(0.02), base - u * 1.7), (f(0.2), base - u * 1.95), (f(0.32), base - u * 3), (f(0.72), base - u * 3), (f(0.86), base - u * 1.9), (f(0.99), base - u * 1.6), (f(1), base - u * 0.6)], fill, dark(fill, 0.5), 1.2)
        self.poly([(f(0.25), base - u * 1.95), (f(0.345), base - u * 2.75), (f(0.5), base - u * 2.75), (f(0.5), base - u * 1.95)], glass)
        self.poly([(f(0.53), base - u * 1.95), (f(0.53), base - u * 2.75), (f(0.7), base - u * 2.75), (f(0.8), base - u * 1.95)], glass)
        for wheel in (0.2, 0.79):
            self.disc(f(wheel), base - u * 0.55, u * 0.85, "#1d252a")
            self.disc(f(wheel), base - u * 0.55, u * 0.38, "#8d9598")

    # ---- plans

    def north(self, x=1116, y=96, turn=0.0):
        """A north arrow; `turn` in degrees clockwise where north is not up."""
        def at(a, r):
            return x + math.sin(math.radians(a + turn)) * r, y - math.cos(math.radians(a + turn)) * r
        self.disc(x, y, 34, PAPER, INK, 1.4)
        self.poly([at(0, 30), at(150, 15), (x, y)], INK)
        self.poly([at(0, 30), at(210, 15), (x, y)], PAPER, INK, 1.2)
        nx, ny = at(0, 46)
        self.word(nx, ny, "N", 17)

    def scale_bar(self, x=60, y=708, unit=60, n=4):
        for i in range(n):
            self.rect(x + i * unit, y, unit, 7, INK if i % 2 == 0 else PAPER, INK, 1.2)

    def badge(self, x, y, text, fill=INK):
        self.disc(x, y, 14, fill, PAPER, 2)
        self.word(x, y, text, 16, PAPER)

    def eye(self, x, y, angle, fill=RUST, reach=44):
        """Where a camera stands and looks; the angle in degrees, 0 to the right, clockwise."""
        a, b = math.radians(angle - 22), math.radians(angle + 22)
        fan = [(x, y), (x + math.cos(a) * reach, y + math.sin(a) * reach), (x + math.cos(b) * reach, y + math.sin(b) * reach)]
        self.veil(fan, fill, 0.35)
        self.line([fan[1], fan[0], fan[2]], fill, 1.6)
        self.disc(x, y, 6, fill)

    def roof(self, x, y, w, h, fill, ridge="h", tall=7):
        """A building from above, with its shadow."""
        self.veil([(x + tall, y + tall), (x + w + tall, y + tall), (x + w + tall, y + h + tall), (x + tall, y + h + tall)], "#16222b", 0.3)
        self.rect(x, y, w, h, fill, INK, 1.6)
        if ridge == "h":
            self.rect(x, y + h / 2, w, h / 2, dark(fill, 0.14), INK, 1.2)
        elif ridge == "v":
            self.rect(x + w / 2, y, w / 2, h, dark(fill, 0.14), INK, 1.2)

    def tent(self, x, y, w=44, h=34):
        self.veil([(x + 4, y + 4), (x + w + 4, y + 4), (x + w + 4, y + h + 4), (x + 4, y + h + 4)], "#16222b", 0.3)
        self.rect(x, y, w, h, "#fbf8f0", INK, 1.4)
        self.line([(x, y), (x + w, y + h)], INK, 1)
        self.line([(x + w, y), (x, y + h)], INK, 1)

    def trailers(self, x, y, n, w=16, h=42, gap=8, along="x"):
        for i in range(n):
            dx, dy = ((w + gap) * i, 0) if along == "x" else (0, (w + gap) * i)
            a, b = (w, h) if along == "x" else (h, w)
            self.roof(x + dx, y + dy, a, b, "#e9e4d6", None, 4)

    def crowns(self, spots, fill="#7d9474", seed=5):
        """Trees from above."""
        dice = random.Random(seed)
        for x, y, r in spots:
            self.veil([(x + 4 + math.cos(k / 9 * 6.29) * r, y + 5 + math.sin(k / 9 * 6.29) * r) for k in range(9)], "#16222b", 0.22)
            edge = [(x + math.cos(k / 11 * 6.29) * r * dice.uniform(0.84, 1.1), y + math.sin(k / 11 * 6.29) * r * dice.uniform(0.84, 1.1)) for k in range(11)]
            self.poly(edge, fill, dark(fill, 0.45), 1.1)
            self.disc(x - r * 0.2, y - r * 0.2, r * 0.4, light(fill, 0.18))

    def shore(self, land, water="#a9c3c9", ground="#e9e2cd", seed=2):
        """Water over the whole sheet with depth lines along the land, then the land."""
        self.rect(0, 0, W, H, water)
        for out, tone in ((58, 0.10), (36, 0.2), (16, 0.34)):
            def band(m, out=out):
                m.pen.line(m.pts([*land, land[0]]), fill=255, width=round(out * 2 * S), joint="curve")
            self.over("#eef3ee", tone, band)
        dice = random.Random(seed)
        for _ in range(60):
            x, y = dice.uniform(0, W), dice.uniform(0, H)
            self.line([(x, y), (x + 9, y - 3), (x + 18, y)], dark(water, 0.16), 1)
        self.poly(land, ground, INK, 2)

    def road(self, points, wide=26, fill="#d3ccba", dash=True):
        self.line(points, dark(fill, 0.35), wide + 2.5)
        self.line(points, fill, wide)
        if dash:
            for (x1, y1), (x2, y2) in zip(points, points[1:]):
                long = math.hypot(x2 - x1, y2 - y1)
                for k in range(int(long // 26)):
                    a, b = k * 26 / long, (k * 26 + 12) / long
                    self.line([(x1 + (x2 - x1) * a, y1 + (y2 - y1) * a), (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b)], PAPER, 1.6)

    def wall(self, points, width=9):
        self.line(points, INK, width)
        for x, y in points:
            self.rect(x - width / 2, y - width / 2, width, width, INK)

    def gap(self, x1, y1, x2, y2, glass=True, width=11):
        """An opening in a wall: a window, or nothing but floor."""
        self.line([(x1, y1), (x2, y2)], "#fbf8f0", width)
        if glass:
            dx, dy = (0, 3.4) if y1 == y2 else (3.4, 0)
            self.line([(x1 + dx, y1 + dy), (x2 + dx, y2 + dy)], INK, 1.4)
            self.line([(x1 - dx, y1 - dy), (x2 - dx, y2 - dy)], INK, 1.4)
            self.line([(x1, y1), (x2, y2)], "#8fb4bf", 2)

    def door(self, x, y, r, hinge, width=11):
        """A door in a wall: from the hinge, its leaf, and the quarter it sweeps. `hinge` is one of ne, nw, se, sw, en, es, wn, ws."""
        way = {"n": (0, -1), "s": (0, 1), "e": (1, 0), "w": (-1, 0)}
        (lx, ly), (ox, oy) = way[hinge[0]], way[hinge[1]]
        self.line([(x, y), (x + ox * r, y + oy * r)], "#fbf8f0", width)
        self.line([(x, y), (x + lx * r, y + ly * r)], INK, 2)
        a = [math.degrees(math.atan2(v[1], v[0])) % 360 for v in ((lx, ly), (ox, oy))]
        start, end = sorted(a)
        if end - start > 180:
            start, end = end, start + 360
        self.arc(x, y, r, start, end, INK, 1)

    # ---- out

    def mirror(self):
        self.image = self.image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        self.pen = ImageDraw.Draw(self.image)

    def finish(self, sun=None, moon=False):
        """The sheet's margin, and where the light comes from: `sun` in degrees, 0 from the right, 90 from above."""
        x1, y1, x2, y2 = FRAME
        for box in ((0, 0, W, y1), (0, y2, W, H - y2), (0, 0, x1, H), (x2, 0, W - x2, H)):
            self.rect(*box, PAPER)
        self.line([(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)], INK, 1.6)
        if sun is not None:
            cx, cy = 1132, 771
            a = math.radians(sun)
            ux, uy = math.cos(a), -math.sin(a)
            if moon:
                self.disc(cx, cy, 12, INK)
                self.disc(cx + 6, cy - 4, 11, PAPER)
            else:
                self.disc(cx, cy, 8, BRASS, INK, 1.4)
                for k in range(8):
                    r = math.radians(k * 45)
                    self.line([(cx + math.cos(r) * 12, cy + math.sin(r) * 12), (cx + math.cos(r) * 16, cy + math.sin(r) * 16)], INK, 1.4)
            tx, ty = cx - 50, cy
            self.line([(tx + ux * 20, ty + uy * 20), (tx - ux * 20, ty - uy * 20)], INK, 2)
            for turn in (2.6, -2.6):
                self.line([(tx - ux * 20, ty - uy * 20), (tx - ux * 20 - math.cos(a + turn) * 11, ty - uy * 20 + math.sin(a + turn) * 11)], INK, 2)
        return self.image.resize((W, H), Image.LANCZOS)


class Mask:
    """The marks that `Sheet.over` takes."""

    def __init__(self, image):
        self.pen = ImageDraw.Draw(image)

    def pts(self, points):
        return [(x * S, y * S) for x, y in points]

    def poly(self, points):
        self.pen.polygon(self.pts(points), fill=255)

    def disc(self, x, y, r, ry=None):
        ry = ry or r
        self.pen.ellipse([(x - r) * S, (y - ry) * S, (x + r) * S, (y + ry) * S], fill=255)

    def line(self, points, width):
        self.pen.line(self.pts(points), fill=255, width=round(width * S), joint="curve")


PICTURES = {}


def picture(name):
    """Registers a drawing under its file name."""
    def keep(draw):
        PICTURES[name] = draw
        return draw
    return keep


# ---- the ferry slip


@picture("ferry-slip-view.jpg")
def ferry_slip_view():
    s = Sheet()
    s.sky("#c3d4da", "#f3e3c4", 420)
    s.clouds("#fff6e6", 4, 70, 230)
    s.ridge(418, 96, "#9fb4b8", 3)
    s.ridge(420, 52, "#7f9a9c", 8)
    s.sea(418, 760, "#9bb8bb", "#4d7480", "#e9efe6", 4)
    # the far shore's light and two gulls
    s.rect(958, 392, 7, 26, "#f0ece0", INK, 1)
    s.poly([(956, 392), (967, 392), (961, 383)], RUST)
    s.gulls([(700, 170, 13), (760, 205, 10), (640, 226, 8)], "#56656b")
    # the terminal on the left, its side to the light
    s.poly([(0, 250), (300, 300), (300, 470), (0, 500)], "#e3d2ae", INK)
    s.poly([(0, 206), (318, 274), (318, 304), (0, 252)], "#5e7076", INK)
    for i in range(6):
        x = 22 + i * 45
        y = 292 + i * 5.4
        s.poly([(x, y), (x + 33, y + 4), (x + 33, y + 92 - i * 3), (x, y + 94 - i * 3)], "#86a7ae", dark("#86a7ae", 0.5), 1.4)
        s.poly([(x, y), (x + 14, y + 2), (x + 4, y + 93 - i * 3), (x, y + 94 - i * 3)], "#b9d0d1")
    s.hatch([(0, 206), (318, 274), (318, 304), (0, 252)], "#f4efe3", 11, 0.15, 0.8, 0.35)
    # the quay
    s.poly([(0, 498), (300, 468), (420, 474), (420, 500), (140, 760), (0, 760)], "#bfb49c", INK)
    s.poly([(300, 468), (420, 474), (420, 500), (300, 492)], "#a5997f", INK, 1.2)
    for k in range(5):
        x = 60 + k * 70
        s.line([(x, 760 - k * 4), (210 + k * 44, 480)], "#a89c83", 1.2)
    for x, y in ((392, 478), (330, 536), (262, 604), (190, 676)):
        s.poly([(x - 7, y), (x + 7, y), (x + 5, y - 20), (x - 5, y - 20)], "#33424a")
        s.disc(x, y - 21, 8, "#3d4f58", INK, 1, 4)
    # gantries and the transfer span
    for x, base, tall in ((470, 520, 250), (780, 520, 250)):
        s.rect(x - 13, base - tall, 26, tall + 60, "#6f8289", INK)
        s.rect(x + 3, base - tall, 10, tall + 60, "#56686f")
        s.rect(x - 22, base - tall - 10, 44, 14, "#8a9ba0", INK)
        for k in range(5):
            y = base - tall + 20 + k * 50
            s.line([(x - 13, y), (x + 13, y + 46)], "#4c5d64", 1.4)
    s.poly([(448, 262), (802, 262), (802, 282), (448, 282)], "#7c8f96", INK)
    for k in range(14):
        x = 448 + k * 25.3
        s.line([(x, 282), (x + 12.6, 262), (x + 25.3, 282)], "#4c5d64", 1.3)
    for x in (484, 766):
        s.line([(x, 282), (x + (30 if x < 600 else -30), 520)], "#4b5960", 2)
    s.poly([(420, 474), (830, 474), (760, 560), (500, 560)], "#8d8c80", INK)
    s.poly([(500, 560), (760, 560), (752, 578), (508, 578)], "#5f645f", INK)
    for k in range(1, 9):
        s.line([(420 + k * 45, 474), (500 + k * 29, 560)], "#77776c", 1.2)
    s.line([(432, 474), (432, 440), (486, 452), (516, 556)], INK, 1.6)
    s.line([(818, 474), (818, 440), (776, 452), (744, 556)], INK, 1.6)
    # pile fenders
    for i, (x, y) in enumerate([(448, 640), (474, 610), (498, 664), (796, 606), (824, 640), (852, 676), (884, 712), (872, 640)]):
        s.rect(x - 10, y - 120, 20, 120, mix("#7a5f45", "#4a3a2c", (i % 3) / 3), INK, 1.4)
        s.rect(x + 3, y - 120, 7, 120, "#3d3026")
        s.rect(x - 10, y - 26, 20, 26, "#2f4140")
        s.disc(x, y - 120, 10, "#a58a66", INK, 1.4, 4)
        s.veil([(x - 12, y), (x + 12, y), (x + 6, y + 46), (x - 6, y + 46)], "#1d3138", 0.4)
    s.person(360, 520, 62)
    s.person(384, 516, 58, "#4b3b39")
    return s.finish(sun=150)


@picture("ferry-slip-plan.png")
def ferry_slip_plan():
    s = Sheet()
    s.shore([(-40, 300), (210, 292), (330, 300), (380, 330), (420, 330), (420, 250), (470, 250), (470, 352), (760, 352), (760, 250), (810, 250), (810, 352), (930, 330), (1010, 300), (1240, 288), (1240, 840), (-40, 840)])
    # the slip's fenders and the span
    for x in (462, 768):
        for k in range(6):
            s.disc(x, 150 + k * 20, 7, "#7a5f45", INK, 1.2)
    s.poly([(520, 352), (710, 352), (680, 252), (550, 252)], "#c9c2ae", INK)
    for k in range(1, 6):
        s.line([(520 + k * 31.6, 352), (550 + k * 21.6, 252)], "#9a927f", 1)
    # the ferry, when she is in
    s.over("#f8f5ec", 0.85, lambda m: m.poly([(540, 250), (690, 250), (704, 160), (690, 60), (615, 20), (540, 60), (526, 160)]))
    s.line([(540, 250), (690, 250), (704, 160), (690, 60), (615, 20), (540, 60), (526, 160), (540, 250)], INK, 1.6)
    for x in (578, 615, 652):
        s.line([(x, 240), (x, 70)], "#b9b3a2", 1.2)
    # terminal, lanes, road
    s.roof(200, 322, 190, 96, "#9fb0b3", "h")
    s.roof(300, 418, 70, 40, "#c3b693", None)
    for k in range(9):
        x = 470 + k * 50
        s.rect(x, 380, 44, 250, "#d9d1bd" if k < 4 else "#cfc6b0", dark("#d3ccba", 0.3), 1)
        if k < 4:
            for j in range(6):
                s.rect(x + 13, 392 + j * 39, 18, 30, ["#8fa3a6", "#b4563a", "#6e7f62", "#c9b27c"][(k + j) % 4], INK, 0.9)
    s.trailers(676, 396, 7, 18, 66, 10)
    s.trailers(676, 486, 4, 18, 66, 10)
    s.tent(872, 400, 52, 70)
    s.tent(872, 480, 52, 50)
    s.road([(1240, 690), (960, 680), (470, 668), (180, 560), (-40, 540)], 34)
    s.road([(690, 672), (690, 632)], 30, dash=False)
    s.crowns([(80, 400, 22), (120, 430, 26), (70, 460, 20), (1030, 400, 24), (1080, 380, 28), (1110, 430, 22), (1060, 470, 20), (1000, 590, 22), (1050, 570, 26), (1110, 600, 24)])
    s.roof(60, 620, 90, 70, "#c7a58c", "h")
    s.roof(180, 640, 120, 60, "#b9b39f", "v")
    s.roof(1010, 500, 130, 44, "#c7a58c", "h")
    s.badge(558, 605, "P")
    s.badge(492, 605, "P")
    s.eye(470, 470, -62)
    s.eye(400, 300, -20)
    s.line([(420, 640), (940, 640)], RUST, 1.4)
    s.north()
    s.scale_bar()
    return s.finish()


# ---- the ferry


def ferry(s, x, y, u, hull="#f3efe3", band="#2f5563"):
    """The double-ended car ferry from the side; `u` is a tenth of her height above water, her length is 40 of them."""
    p = lambda a, b: (x + a * u, y - b * u)
    s.poly([p(0, 2.6), p(1.6, 0), p(38.4, 0), p(40, 2.6)], band, INK)
    s.poly([p(0.1, 2.6), p(39.9, 2.6), p(39.2, 3.5), p(0.8, 3.5)], RUST, INK, 1.2)
    s.poly([p(0.8, 3.5), p(39.2, 3.5), p(38.6, 5.6), p(1.4, 5.6)], hull, INK)
    for k in range(11):
        a = 4 + k * 3
        s.poly([p(a, 3.9), p(a + 2.2, 3.9), p(a + 2.2, 5.2), p(a, 5.2)], "#31424a", INK, 1)
    s.poly([p(3.4, 5.6), p(36.6, 5.6), p(35.8, 7.5), p(4.2, 7.5)], hull, INK)
    for k in range(18):
        a = 5.4 + k * 1.64
        s.poly([p(a, 6.1), p(a + 1.15, 6.1), p(a + 1.15, 7.1), p(a, 7.1)], "#7e9ea7", INK, 0.9)
    s.poly([p(2.6, 7.5), p(37.4, 7.5), p(37.4, 7.75), p(2.6, 7.75)], band, INK, 1)
    for k in range(30):
        a = 3 + k * 1.17
        s.line([p(a, 7.75), p(a, 8.5)], INK, 1)
    s.line([p(2.8, 8.5), p(37.2, 8.5)], INK, 1.3)
    s.poly([p(25, 7.75), p(33.4, 7.75), p(33, 9.4), p(25.4, 9.4)], hull, INK)
    s.poly([p(26.4, 9.4), p(32, 9.4), p(32.5, 10), p(25.9, 10)], band, INK, 1.2)
    s.poly([p(26.6, 10), p(31.8, 10), p(32.3, 11.7), p(26.1, 11.7)], hull, INK)
    for k in range(5):
        a = 26.6 + k * 1.08
        s.poly([p(a, 10.6), p(a + 0.86, 10.6), p(a + 0.92, 11.5), p(a - 0.04, 11.5)], "#38525d", INK, 1)
    s.poly([p(25.7, 11.7), p(32.7, 11.7), p(32.4, 12.1), p(26, 12.1)], band, INK, 1.2)
    s.line([p(29.2, 12.1), p(29.2, 15.4)], INK, 2)
    s.line([p(28, 14.2), p(30.4, 14.2)], INK, 1.6)
    s.disc(*p(29.2, 13.2), 0.28 * u, BRASS, INK, 1)
    s.poly([p(14.2, 7.75), p(18, 7.75), p(17.4, 12.6), p(14.7, 12.6)], RUST, INK)
    s.poly([p(14.62, 11.7), p(17.52, 11.7), p(17.4, 12.6), p(14.7, 12.6)], INK)
    s.poly([p(14.35, 9.6), p(17.8, 9.6), p(17.7, 10.4), p(14.42, 10.4)], hull, INK, 1)
    for a in (8, 21):
        s.poly([p(a, 8.5), p(a + 2.6, 8.5), p(a + 2.2, 9.2), p(a + 0.4, 9.2)], "#e8ddc3", INK, 1.2)
    return p


@picture("mv-elpida-elevation.png")
def elpida_elevation():
    s = Sheet("#eef0e8")
    for k in range(0, W, 40):
        s.line([(k, 0), (k, H)], "#e1e5de", 1)
    for k in range(0, H, 40):
        s.line([(0, k), (W, k)], "#e1e5de", 1)
    s.rect(0, 560, W, 240, "#b7cdd0")
    for k in range(7):
        s.line([(0, 572 + k * k * 4), (W, 572 + k * k * 4)], mix("#b7cdd0", "#6f949b", 0.25 + k * 0.08), 1.2)
    p = ferry(s, 130, 560, 23.5)
    x, y = p(20, 4.55)
    s.rect(x - 96, y - 21, 192, 42, "#f3efe3", INK, 1.4)
    letters(s, x - 78, y - 15, 30)
    s.person(*p(9.4, 7.75), 40)
    s.person(*p(30.4, 7.75), 40)
    s.veil([(130, 560), (1070, 560), (1030, 612), (170, 612)], "#2b4a55", 0.28, 3)
    s.line([(60, 560), (1140, 560)], INK, 1.4)
    # dimensions
    for a in (0, 40):
        s.line([p(a, -1.6), p(a, -3)], RUST, 1.4)
    s.line([p(0, -2.3), p(40, -2.3)], RUST, 1.4)
    for a, d in ((0, 1), (40, -1)):
        q = p(a, -2.3)
        s.poly([q, (q[0] + d * 12, q[1] - 4), (q[0] + d * 12, q[1] + 4)], RUST)
    for b in (0, 12.1):
        s.line([p(41.2, b), p(42, b)], RUST, 1.4)
    s.line([p(41.6, 0), p(41.6, 12.1)], RUST, 1.4)
    s.eye(96, 470, 8)
    return s.finish(sun=60)


def letters(s, x, y, h, fill="#2f5563"):
    """ΕΛΠΙΔΑ in strokes, for Pillow's own face has no Greek."""
    w = h * 0.62
    strokes = [
        [[(1, 0), (0, 0), (0, 1), (1, 1)], [(0, 0.5), (0.8, 0.5)]],
        [[(0, 1), (0.5, 0), (1, 1)]],
        [[(0, 1), (0, 0), (1, 0), (1, 1)]],
        [[(0.5, 0), (0.5, 1)]],
        [[(0.5, 0), (0, 1), (1, 1), (0.5, 0)]],
        [[(0, 1), (0.5, 0), (1, 1)], [(0.24, 0.62), (0.76, 0.62)]],
    ]
    for i, letter in enumerate(strokes):
        for stroke in letter:
            s.line([(x + i * w * 1.42 + a * w, y + b * h) for a, b in stroke], fill, h / 9)


@picture("mv-elpida-wheelhouse.jpg")
def elpida_wheelhouse():
    s = Sheet()
    s.sky("#8fa9b8", "#f6d9ac", 372)
    s.clouds("#ffe9c9", 11, 110, 290, 0.6)
    s.glow(700, 352, 330, "#ffdf9e", 0.85)
    s.ridge(366, 66, "#76909a", 5)
    s.sea(364, 560, "#c9c5a8", "#5f8189", "#fff3cf", 9, 0.9)
    s.veil([(640, 366), (760, 366), (830, 560), (560, 560)], "#ffe8b4", 0.4, 14)
    # the bow ahead
    s.poly([(330, 560), (470, 470), (730, 470), (870, 560)], "#d9d0b8", INK)
    s.poly([(470, 470), (730, 470), (724, 456), (476, 456)], "#2f5563", INK)
    s.line([(600, 456), (600, 372)], INK, 3)
    s.line([(560, 456), (600, 384), (640, 456)], INK, 1.3)
    # the front of the wheelhouse: mullions round five panes
    wood, shade = "#5b4533", "#32261d"
    s.poly([(0, 0), (W, 0), (W, 120), (1060, 150), (140, 150), (0, 120)], "#2e2a26")
    s.poly([(60, 133), (1140, 133), (1060, 152), (140, 152)], wood, INK)
    for top, low, half in ((140, 60, 15), (366, 330, 11), (600, 600, 10), (834, 870, 11), (1060, 1140, 15)):
        s.poly([(top - half, 140), (top + half, 140), (low + half + 3, 570), (low - half - 3, 570)], wood, INK)
        s.poly([(top + half * 0.3, 140), (top + half, 140), (low + half + 3, 570), (low + half * 0.3, 570)], shade)
    s.poly([(0, 120), (140, 150), (60, 570), (0, 600)], mix("#90a8ae", "#2e2a26", 0.25))
    s.poly([(W, 120), (1060, 150), (1140, 570), (W, 600)], mix("#c9b98f", "#2e2a26", 0.2))
    s.line([(70, 142), (20, 590)], wood, 16)
    s.line([(1130, 142), (1180, 590)], wood, 16)
    # the console
    s.poly([(0, 556), (W, 556), (W, 610), (0, 610)], "#7a5d42", INK)
    s.poly([(0, 556), (W, 556), (W, 566), (0, 566)], "#a98660")
    s.poly([(0, 610), (W, 610), (W, H), (0, H)], "#3c3029", INK)
    s.boards(0, 610, W, 190, "#3c3029", 36, True, 0.5)
    for x in (180, 300, 900, 1020):
        s.disc(x, 676, 44, "#262b2c", INK, 2)
        s.disc(x, 676, 36, "#efe7d0", INK, 1.2)
        for k in range(12):
            a = math.radians(k * 30)
            s.line([(x + math.cos(a) * 30, 676 + math.sin(a) * 30), (x + math.cos(a) * 35, 676 + math.sin(a) * 35)], INK, 1.2)
        a = math.radians({180: 220, 300: 300, 900: 250, 1020: 200}[x])
        s.line([(x, 676), (x + math.cos(a) * 28, 676 + math.sin(a) * 28)], RUST, 3)
        s.disc(x, 676, 4, INK)
    # the wheel, the telegraph, the compass
    for k in range(8):
        a = math.radians(k * 45 + 11)
        s.line([(600 + math.cos(a) * 26, 640 + math.sin(a) * 26), (600 + math.cos(a) * 172, 640 + math.sin(a) * 172)], "#8a6440", 11)
        s.line([(600 + math.cos(a) * 128, 640 + math.sin(a) * 128), (600 + math.cos(a) * 174, 640 + math.sin(a) * 174)], "#b08556", 13)
    for r, tone, width in ((124, "#6b4c31", 17), (124, "#9a734a", 10)):
        s.arc(600, 640, r, 0, 360, tone, width)
    s.disc(600, 640, 32, BRASS, INK, 2)
    s.disc(600, 640, 17, dark(BRASS, 0.3), INK, 1.4)
    s.poly([(410, 620), (446, 620), (440, 520), (416, 520)], dark(BRASS, 0.25), INK)
    s.disc(428, 500, 40, BRASS, INK, 2)
    s.disc(428, 500, 30, "#f3ead0", INK, 1.2)
    s.line([(428, 500), (452, 470)], INK, 6)
    s.poly([(742, 624), (798, 624), (790, 556), (750, 556)], dark(BRASS, 0.3), INK)
    s.disc(770, 548, 38, BRASS, INK, 2, 18)
    s.disc(770, 546, 29, "#23343c", INK, 1.2, 12)
    # a red thermos on the ledge, and the bell
    s.rect(960, 500, 30, 62, "#a63a30", INK)
    s.rect(964, 486, 22, 16, "#d8cfbd", INK)
    s.line([(980, 152), (980, 178)], INK, 2)
    s.poly([(958, 222), (1002, 222), (994, 190), (980, 176), (966, 190)], BRASS, INK)
    s.disc(980, 226, 5, INK)
    s.veil([(560, 560), (1140, 560), (W, 700), (700, 800), (470, 800)], "#ffe3ae", 0.12, 20)
    return s.finish(sun=76)


@picture("mv-elpida-cardeck.jpg")
def elpida_cardeck():
    s = Sheet("#10191f")
    s.fade(0, 0, W, H, "#1b262c", "#0f171c")
    # the open ramp at the end, the town across the water
    s.fade(430, 250, 340, 190, "#16293a", "#35506a")
    s.poly([(430, 372), (470, 352), (540, 362), (610, 342), (690, 360), (770, 350), (770, 386), (430, 386)], "#0f1d28")
    dice = random.Random(6)
    for _ in range(34):
        x, y = dice.uniform(432, 768), dice.uniform(360, 382)
        s.disc(x, y, dice.uniform(0.8, 1.9), mix(BRASS, "#ffffff", dice.random() * 0.6))
        s.line([(x, 388), (x, 388 + dice.uniform(8, 44))], mix("#35506a", BRASS, 0.45), 1.1)
    s.rect(430, 386, 340, 56, "#1f3647")
    for k in range(18):
        y = 389 + k * 3
        s.line([(430 + dice.uniform(0, 260), y), (470 + dice.uniform(60, 300), y)], "#4a6a80", 0.9)
    # deckhead, sides and deck in one-point perspective
    vx, vy = 600, 372
    s.poly([(0, 0), (W, 0), (770, 250), (430, 250)], "#26343b")
    s.poly([(0, 0), (430, 250), (430, 442), (0, 700)], "#2d3d45")
    s.poly([(W, 0), (770, 250), (770, 442), (W, 700)], "#36474e")
    s.poly([(0, 700), (430, 442), (770, 442), (W, 700), (W, H), (0, H)], "#3a4444")
    for k in range(7):
        t = 0.86**k * 0.92
        lx, rx = 430 - 430 * t, 770 + 430 * t
        ty, by = 250 - 250 * t, 442 + 258 * t
        wide = 16 * t + 2
        s.poly([(lx, ty), (lx + wide, ty + 4), (lx + wide, by - 4), (lx, by)], "#44565e", INK, 1)
        s.poly([(rx, ty), (rx - wide, ty + 4), (rx - wide, by - 4), (rx, by)], "#506168", INK, 1)
        s.poly([(lx, ty), (rx, ty), (rx - wide, ty + wide), (lx + wide, ty + wide)], "#33444c", INK, 1)
        s.glow(600, ty + wide + 8, 74 * t + 14, "#f7d58c", 0.75)
        s.rect(600 - 22 * t, ty + wide, 44 * t, 6 * t + 2, "#fff1c8")
    for x in (-260, 120, 460, 740, 1080, 1460):
        s.line([(vx + (x - vx) * 0.17, 442), (x, H)], "#c9a94e", 2.2)
    # wet shine under the lamps
    s.veil([(540, 450), (660, 450), (780, 760), (420, 760)], "#f3d18b", 0.2, 16)
    # parked cars in rows, the nearest largest
    for t, side, tone in ((0.20, -1, "#5a6b63"), (0.20, 1, "#7c5c4b"), (0.33, -1, "#69727b"), (0.33, 1, "#4c5f70"), (0.56, -1, "#7d4038"), (0.56, 1, "#8a7f63")):
        cx, base, wide = vx + side * 420 * t * 1.32, 430 + 320 * t, 230 * t
        s.veil([(cx - wide * 0.62, base - 4), (cx + wide * 0.62, base - 4), (cx + wide * 0.7, base + wide * 0.08), (cx - wide * 0.7, base + wide * 0.08)], "#0a1013", 0.6, 4)
        s.poly([(cx - wide * 0.55, base), (cx - wide * 0.57, base - wide * 0.3), (cx + wide * 0.57, base - wide * 0.3), (cx + wide * 0.55, base)], tone, INK)
        s.poly([(cx - wide * 0.46, base - wide * 0.3), (cx - wide * 0.36, base - wide * 0.58), (cx + wide * 0.36, base - wide * 0.58), (cx + wide * 0.46, base - wide * 0.3)], dark(tone, 0.25), INK)
        s.poly([(cx - wide * 0.38, base - wide * 0.32), (cx - wide * 0.31, base - wide * 0.53), (cx + wide * 0.31, base - wide * 0.53), (cx + wide * 0.38, base - wide * 0.32)], "#93a9ae")
        for d in (-1, 1):
            s.rect(cx + d * wide * 0.44 - wide * 0.08, base - wide * 0.24, wide * 0.16, wide * 0.08, "#a8342a", INK, 1)
            s.rect(cx + d * wide * 0.42 - wide * 0.07, base - wide * 0.02, wide * 0.14, wide * 0.07, "#11171a")
        s.rect(cx - wide * 0.13, base - wide * 0.17, wide * 0.26, wide * 0.09, "#e6dfca", INK, 0.8)
    s.person(632, 498, 82, "#0c1216")
    s.veil([(620, 498), (644, 498), (676, 560), (630, 560)], "#0a1013", 0.5, 3)
    return s.finish(sun=90, moon=True)


@picture("mv-elpida-decks.png")
def elpida_decks():
    s = Sheet("#fbf8f0")
    def hull(y, half, inset=0):
        top = [(120 + inset, y), (190 + inset * 0.8, y - half), (1000 - inset * 0.8, y - half), (1070 - inset, y)]
        return top + [(x, 2 * y - b) for x, b in reversed(top[1:3])]
    # car deck
    for y, half in ((560, 118), (250, 104)):
        s.veil([(a + 6, b + 7) for a, b in hull(y, half)], "#16222b", 0.18)
        s.poly(hull(y, half), "#e7e1cf", INK, 4)
    for k in range(5):
        y = 560 - 118 + 23.6 + k * 47.2 - 23.6
        if k:
            s.line([(200, y), (990, y)], "#c9a94e", 2)
    s.rect(470, 528, 250, 64, "#c9c2ae", INK, 3)
    for k, (x, y, tone) in enumerate([(240, 466, "#8fa3a6"), (330, 466, RUST), (420, 466, "#c9b27c"), (760, 466, "#6e7f62"), (850, 466, "#8fa3a6"), (240, 622, "#c9b27c"), (330, 622, "#5f6f7c"), (420, 622, RUST), (760, 622, "#8fa3a6"), (850, 622, "#c9b27c")]):
        s.roof(x, y, 72, 32, tone, None, 4)
        s.rect(x + 20, y + 4, 30, 24, light(tone, 0.35), INK, 0.9)
    for x in (134, 1056):
        s.line([(x, 528), (x, 592)], RUST, 4)
    s.poly([(1070, 520), (1140, 530), (1140, 590), (1070, 600)], "#d9d0b8", INK)
    # upper deck with cabin, funnel and wheelhouse
    s.rect(300, 190, 500, 120, "#fbf8f0", INK, 4)
    for k in range(12):
        s.gap(318 + k * 40, 190, 342 + k * 40, 190)
        s.gap(318 + k * 40, 310, 342 + k * 40, 310)
    for k in range(9):
        for y in (206, 264):
            s.rect(334 + k * 46, y, 12, 30, "#b9ab8a", INK, 1)
    s.rect(500, 222, 74, 56, RUST, INK, 2)
    s.disc(537, 250, 17, INK)
    s.rect(826, 206, 96, 88, "#d4dfdc", INK, 4)
    s.gap(922, 214, 922, 286)
    s.gap(834, 206, 914, 206)
    s.gap(834, 294, 914, 294)
    s.arc(896, 250, 17, 0, 360, "#8a6440", 4)
    for k in range(6):
        s.line([(804, 228 + k * 8), (822, 228 + k * 8)], INK, 1.2)
    s.eye(842, 250, 0)
    s.eye(250, 560, 0)
    for a, b in ((330, 152), (620, 152), (330, 340), (620, 340)):
        s.poly([(a, b), (a + 14, b - 9), (a + 96, b - 9), (a + 110, b), (a + 96, b + 9), (a + 14, b + 9)], "#e8ddc3", INK, 1.4)
    s.north(1100, 110, 45)
    s.scale_bar()
    return s.finish()

# ---- the Kallergis house and the kafeneio


@picture("kallergis-house-view.jpg")
def kallergis_view():
    s = Sheet()
    s.sky("#bcd2da", "#f2ead2", 520)
    s.clouds("#fffaf0", 21, 60, 200)
    s.ridge(520, 90, "#a8bcb4", 14)
    s.woods(520, 90, 190, "#58776a", 31, -20, 330)
    s.woods(520, 100, 210, "#58776a", 37, 860, W + 20)
    s.fade(0, 512, W, 290, "#a9b886", "#8a9d6c")
    s.poly([(0, 668), (W, 650), (W, H), (0, H)], "#b9b3a3", INK, 1.2)
    s.poly([(0, 640), (W, 622), (W, 652), (0, 670)], "#d2ccbb", INK, 1.2)
    s.poly([(566, 634), (640, 632), (628, 560), (582, 560)], "#d2ccbb", INK, 1.2)
    wall, trim, roof = "#d8c9a2", "#f5efdf", "#5c6a6d"
    # body, side to the right in shade
    s.poly([(360, 300), (800, 300), (800, 564), (360, 564)], wall, INK)
    s.boards(360, 300, 440, 264, wall, 11)
    s.poly([(800, 300), (930, 318), (930, 548), (800, 564)], dark(wall, 0.28), INK)
    s.hatch([(800, 300), (930, 318), (930, 548), (800, 564)], "#16222b", 9, 0.9, 0.8, 0.2)
    s.poly([(835, 360), (885, 364), (885, 450), (835, 450)], "#6f8e95", trim, 3)
    s.poly([(322, 312), (580, 128), (838, 312)], roof, INK)
    s.poly([(838, 312), (580, 128), (720, 150), (962, 330)], dark(roof, 0.25), INK)
    s.poly([(366, 306), (580, 152), (794, 306)], light(wall, 0.12), INK, 1.4)
    s.hatch([(366, 306), (580, 152), (794, 306)], dark(wall, 0.3), 12, 0.0, 0.9, 0.55)
    s.panes(536, 212, 88, 74, "#86a5aa", trim, 3, 2, trim)
    s.poly([(528, 290), (632, 290), (632, 297), (528, 297)], trim, INK, 1)
    s.rect(690, 130, 36, 88, "#a2604a", INK)
    s.rect(684, 122, 48, 12, dark("#a2604a"), INK, 1.2)
    # porch
    s.panes(392, 372, 84, 112, "#86a5aa", trim, 2, 2, trim)
    s.panes(692, 372, 84, 112, "#f1dfae", trim, 2, 2, trim)
    s.rect(576, 380, 66, 170, "#4f6a63", INK)
    s.panes(588, 394, 42, 54, "#c9d6cf", "#33463f", 1, 2)
    s.disc(634, 470, 3.4, BRASS)
    s.poly([(330, 360), (352, 322), (824, 322), (848, 360)], dark(roof, 0.1), INK)
    s.veil([(352, 360), (826, 360), (826, 402), (352, 402)], "#16222b", 0.34, 3)
    s.rect(340, 352, 496, 14, trim, INK, 1.2)
    for x in (352, 500, 668, 810):
        s.poly([(x - 9, 366), (x + 9, 366), (x + 13, 552), (x - 13, 552)], trim, INK, 1.4)
        s.rect(x + 3, 366, 6, 186, dark(trim, 0.16))
    s.rect(344, 548, 492, 18, "#8e7d63", INK)
    for k in range(32):
        x = 360 + k * 14.2
        if not 560 < x < 660:
            s.line([(x, 502), (x, 548)], trim, 3)
    for a, b in ((352, 560), (660, 810)):
        s.rect(a, 496, b - a, 7, trim, INK, 1)
    for k in range(6):
        s.rect(560 - k * 2, 566 + k * 11, 100 + k * 4, 11, mix("#a89a80", "#7d7059", k / 6), INK, 1)
    # alder, shadow, dog
    s.poly([(214, 640), (224, 470), (206, 350), (236, 350), (250, 470), (262, 640)], "#6b5a48", INK)
    s.crown(222, 276, 138, "#7d9468", 5)
    s.veil([(262, 640), (560, 668), (420, 690), (180, 664)], "#20302a", 0.22, 10)
    s.poly([(486, 652), (494, 622), (520, 616), (552, 620), (560, 604), (578, 602), (586, 612), (574, 622), (570, 634), (564, 652), (556, 652), (554, 636), (512, 636), (506, 652)], "#20252a")
    s.crown(900, 584, 44, "#8aa06d", 8)
    s.crown(966, 596, 52, "#7f9765", 9)
    s.crown(1040, 588, 40, "#8aa06d", 12)
    return s.finish(sun=138)


@picture("kallergis-house-kitchen.jpg")
def kallergis_kitchen():
    s = Sheet("#cbbf9f")
    wall, wood = "#d6d2b4", "#7e9a92"
    s.poly([(0, 0), (W, 0), (900, 110), (300, 110)], "#e4dfc8")
    s.poly([(0, 0), (300, 110), (300, 560), (0, 720)], mix(wall, "#8c8f7c", 0.3), INK)
    s.poly([(W, 0), (900, 110), (900, 560), (W, 720)], mix(wall, "#8c8f7c", 0.12), INK)
    s.rect(300, 110, 600, 450, wall, INK)
    s.poly([(0, 720), (300, 560), (900, 560), (W, 720), (W, H), (0, H)], "#a9835c", INK)
    for k in range(-6, 13):
        s.line([(600 + (k - 3) * 100, 560), (600 + (k - 3) * 260, 800)], "#8d6a48", 1.3)
    # wainscot
    s.rect(300, 430, 600, 130, wood, INK)
    s.boards(300, 430, 600, 130, wood, 20, True, 0.3)
    s.poly([(0, 520), (300, 430), (300, 560), (0, 720)], dark(wood, 0.16), INK)
    s.poly([(W, 520), (900, 430), (900, 560), (W, 720)], dark(wood, 0.05), INK)
    # the window over the sink
    s.rect(468, 158, 284, 218, "#f5efdf", INK)
    s.fade(482, 172, 256, 190, "#f8e3b2", "#ffedc6")
    s.glow(660, 226, 120, "#fff6d8", 0.9)
    s.crown(530, 330, 54, "#a5ad7c", 3)
    s.crown(706, 348, 40, "#b1b484", 4)
    s.rect(468, 362, 284, 14, "#f5efdf", INK, 1.4)
    s.rect(605, 172, 8, 190, "#f5efdf", INK, 1)
    s.rect(482, 262, 256, 7, "#f5efdf", INK, 1)
    for x, d in ((468, 1), (752, -1)):
        s.poly([(x - 22 * d, 146), (x + 60 * d, 146), (x + 22 * d, 290), (x - 6 * d, 380), (x - 22 * d, 380)], "#f3efe4", INK, 1.2)
        for k in range(3):
            s.line([(x + (k * 18) * d, 150), (x + (k * 8 - 6) * d, 330)], "#cfc9b6", 1.2)
    s.rect(440, 138, 340, 9, "#7b5b3e", INK, 1.2)
    # counter and sink
    s.poly([(388, 420), (812, 420), (840, 452), (360, 452)], "#efe9d8", INK)
    s.rect(360, 452, 480, 108, "#ece4cc", INK)
    for k in range(4):
        s.rect(372 + k * 117, 466, 105, 84, "#f4eedc", INK, 1.2)
        s.disc(372 + k * 117 + (92 if k % 2 == 0 else 13), 508, 4, BRASS, INK, 1)
    s.poly([(540, 424), (680, 424), (690, 446), (530, 446)], "#b7c3c2", INK)
    s.line([(610, 424), (610, 390), (632, 384), (640, 396)], "#5f6c70", 5)
    for x, tone in ((424, RUST), (452, BRASS), (772, "#5f7f86")):
        s.rect(x, 394, 20, 30, tone, INK, 1.2)
    # stove on the left, dresser on the right
    s.poly([(60, 506), (226, 452), (226, 604), (60, 690)], "#e9e6da", INK)
    s.poly([(226, 452), (286, 452), (286, 576), (226, 604)], "#cfcabb", INK)
    s.poly([(60, 506), (226, 452), (286, 452), (130, 506)], "#3a4246", INK)
    s.poly([(84, 560), (206, 512), (206, 582), (84, 644)], "#566468", INK, 1.4)
    s.disc(176, 470, 20, "#4c585c", INK, 1.4, 7)
    s.poly([(158, 440), (196, 440), (192, 468), (162, 468)], BRASS, INK)
    s.line([(196, 446), (236, 430)], INK, 4)
    s.poly([(960, 150), (1130, 90), (1130, 690), (960, 594)], "#8a6a4c", INK)
    for k in range(4):
        y1, y2 = 200 + k * 74, 158 + k * 92
        s.line([(966, y1), (1124, y2 + 14)], "#5e452f", 5)
        for j in range(4):
            t = (j + 0.5) / 4
            s.disc(966 + 158 * t, y1 + (y2 + 14 - y1) * t - 18, 15, "#eef0ea", INK, 1.2)
            s.disc(966 + 158 * t, y1 + (y2 + 14 - y1) * t - 18, 9, "#cfdcdc")
    # the table, the logbook and the beads in the sun
    s.poly([(330, 640), (830, 640), (930, 760), (230, 760)], "#b88d5f", INK)
    s.poly([(230, 760), (930, 760), (930, 780), (230, 780)], "#8d6844", INK)
    for k in range(1, 5):
        s.line([(330 + k * 100, 640), (230 + k * 140, 760)], "#a1784e", 1.2)
    s.poly([(500, 668), (640, 668), (660, 716), (490, 716)], "#2f4a55", INK)
    s.poly([(506, 664), (634, 664), (650, 708), (496, 708)], "#f2ead6", INK, 1.2)
    for k in range(5):
        s.line([(520, 672 + k * 7), (626 + k * 3, 672 + k * 7)], "#9d9a8a", 1)
    for k in range(13):
        a = k / 13 * 6.29
        s.disc(730 + math.cos(a) * 34, 690 + math.sin(a) * 13, 5, "#c77f2b", INK, 0.9)
    s.disc(400, 690, 22, "#f5f2e8", INK, 1.4, 9)
    s.disc(400, 686, 13, "#4a3324", INK, 1.2, 5)
    s.veil([(482, 172), (738, 172), (900, 800), (330, 800)], "#ffe9b0", 0.16, 18)
    s.veil([(404, 700), (806, 650), (930, 760), (470, 770)], "#fff3cc", 0.2, 10)
    return s.finish(sun=72)


@picture("kallergis-house-plan.png")
def kallergis_plan():
    s = Sheet("#fbf8f0")
    for x, y, w, h, tone in ((150, 130, 470, 280, "#f1ebd9"), (150, 410, 300, 230, "#ece4cd"), (450, 410, 170, 230, "#e4ddc8"), (620, 130, 330, 280, "#f1ebd9"), (620, 410, 330, 230, "#ece4cd")):
        s.rect(x, y, w, h, tone)
    for k in range(16):
        s.line([(150, 410 + k * 14.4), (450, 410 + k * 14.4)], "#dcd2b8", 1)
    s.rect(150, 640, 800, 70, "#d9d0b9", INK, 2)
    for k in range(1, 40):
        s.line([(150 + k * 20, 640), (150 + k * 20, 710)], "#c5bba2", 1)
    for x in (160, 420, 640, 940):
        s.rect(x - 6, 698, 12, 12, INK)
    for k in range(5):
        s.rect(500, 710 + k * 6, 80, 6, "#cfc6ae", INK, 1)
    s.wall([(150, 130), (950, 130), (950, 640), (150, 640), (150, 130)], 11)
    s.wall([(150, 410), (950, 410)], 7)
    s.wall([(620, 130), (620, 640)], 7)
    s.wall([(450, 410), (450, 640)], 7)
    for a, b in ((220, 320), (400, 540), (690, 780), (830, 900)):
        s.gap(a, 130, b, 130)
    for a, b in ((200, 280), (690, 780), (830, 900)):
        s.gap(a, 640, b, 640)
    for a, b in ((170, 250), (280, 370), (460, 560)):
        s.gap(150, a, 150, b)
    for a, b in ((210, 330), (470, 570)):
        s.gap(950, a, 950, b)
    s.door(510, 640, 60, "ne", 13)
    s.door(470, 410, 54, "ne", 9)
    s.door(620, 480, 54, "es", 9)
    s.door(450, 500, 54, "ws", 9)
    s.door(620, 340, 54, "en", 9)
    # kitchen, east side is the sink
    s.rect(884, 150, 56, 240, "#dfe5df", INK, 1.6)
    s.rect(892, 236, 40, 66, "#b7c3c2", INK, 1.4)
    s.rect(640, 142, 90, 56, "#cfcabb", INK, 1.6)
    for dx, dy in ((20, 16), (62, 16), (20, 40), (62, 40)):
        s.disc(640 + dx + 3, 142 + dy, 9, "#fbf8f0", INK, 1.3)
    s.rect(720, 240, 110, 84, "#c9a77c", INK, 1.8)
    for x, y in ((700, 264), (850, 264), (700, 300), (850, 300), (775, 226), (775, 338)):
        s.disc(x, y, 10, "#e6d7ba", INK, 1.3)
    # study: desk, shelves, the drawer
    s.rect(180, 150, 60, 240, "#c3a781", INK, 1.6)
    for k in range(1, 8):
        s.line([(180, 150 + k * 30), (240, 150 + k * 30)], INK, 1)
    s.rect(350, 210, 150, 76, "#c9a77c", INK, 1.8)
    s.rect(460, 214, 36, 68, "#b08a5c", INK, 1.2)
    s.disc(425, 312, 20, "#5c6a6d", INK, 1.6)
    s.disc(540, 350, 26, "#8a9d8a", INK, 1.6)
    # front room and dining room, stair
    s.rect(190, 560, 170, 56, "#a9bdb8", INK, 1.6)
    s.rect(190, 470, 60, 70, "#a9bdb8", INK, 1.6)
    s.disc(310, 500, 26, "#c9a77c", INK, 1.6)
    s.rect(380, 424, 60, 22, "#9e8f78", INK, 1.4)
    for k in range(9):
        s.rect(560, 420 + k * 18, 54, 18, "#efe8d4", INK, 1.1)
    s.line([(587, 580), (587, 430)], INK, 1.3)
    s.poly([(587, 424), (581, 438), (593, 438)], INK)
    s.disc(785, 525, 62, "#c9a77c", INK, 1.8)
    for k in range(8):
        a = k * math.pi / 4
        s.disc(785 + math.cos(a) * 84, 525 + math.sin(a) * 84, 12, "#e6d7ba", INK, 1.3)
    s.eye(660, 370, -28)
    s.eye(560, 160, 140)
    s.veil([(950, 212), (950, 328), (700, 400), (640, 330)], BRASS, 0.26, 6)
    s.north()
    s.scale_bar(980, 716, 34)
    return s.finish()


@picture("kafeneio-interior.jpg")
def kafeneio_interior():
    s = Sheet("#9a7f5d")
    # ceiling of pressed tin
    s.poly([(0, 0), (W, 0), (930, 150), (270, 150)], "#cfc4a4", INK)
    for k in range(11):
        x1, x2 = k * 120, 270 + k * 66
        s.line([(x1, 0), (x2, 150)], "#b0a585", 1.2)
    for k, y in enumerate((20, 48, 80, 108, 132)):
        f = y / 150
        s.line([(270 * f, y), (W - 270 * f, y)], "#b0a585", 1.2)
    s.poly([(0, 0), (270, 150), (270, 540), (0, 700)], "#6f8a80", INK)
    s.poly([(W, 0), (930, 150), (930, 540), (W, 700)], "#86a094", INK)
    s.poly([(0, 700), (270, 540), (930, 540), (W, 700), (W, H), (0, H)], "#8a6846", INK)
    for k in range(1, 12):
        s.line([(600 + (k - 6) * 56, 540), (600 + (k - 6) * 160, 800)], "#735536", 1.2)
    s.rect(270, 150, 660, 390, "#d9c79c", INK)
    # two shopfronts to the street, and the door
    for x in (296, 676):
        s.rect(x, 190, 228, 270, "#5b4533", INK)
        s.fade(x + 10, 200, 208, 250, "#f8e0ab", "#f6cf8e")
        s.poly([(x + 10, 330), (x + 70, 318), (x + 130, 336), (x + 218, 322), (x + 218, 450), (x + 10, 450)], "#d8b988")
        s.poly([(x + 30, 450), (x + 30, 350), (x + 100, 350), (x + 100, 450)], "#c9a273")
        s.poly([(x + 128, 450), (x + 128, 366), (x + 200, 366), (x + 200, 450)], "#bb9369")
        s.line([(x + 114, 200), (x + 114, 450)], "#5b4533", 6)
        s.line([(x + 10, 256), (x + 218, 256)], "#5b4533", 5)
        s.rect(x, 460, 228, 80, "#4c6a63", INK)
    s.rect(546, 190, 108, 350, "#5b4533", INK)
    s.fade(558, 204, 84, 250, "#fbe7b8", "#f6cf8e")
    s.rect(558, 460, 84, 74, "#4c6a63", INK)
    s.glow(790, 300, 190, "#fff0c4", 0.6)
    # counter on the right, bottles, coffee
    s.poly([(970, 470), (W, 560), (W, 760), (970, 610)], "#6d4c31", INK)
    s.poly([(940, 462), (970, 470), (W, 560), (W, 528), (980, 452)], "#c49a66", INK)
    for k in range(5):
        x = 990 + k * 44
        s.line([(x, 478 + k * 19 + 14), (x, 640 + k * 26)], "#52371f", 1.6)
    s.poly([(960, 236), (1180, 164), (1180, 178), (960, 246)], "#5b4533", INK)
    s.poly([(960, 310), (1180, 262), (1180, 276), (960, 320)], "#5b4533", INK)
    dice = random.Random(12)
    for row, (y1, y2) in enumerate(((236, 164), (310, 262))):
        for k in range(11):
            t = k / 11
            x, y, h = 966 + 210 * t, y1 + (y2 - y1) * t, 34 + 22 * t
            tone = ["#3f5d4a", "#b4563a", "#cbb37a", "#32505c", "#8a3f2f"][dice.randrange(5)]
            s.rect(x, y - h, 9 + 4 * t, h, tone, INK, 0.9)
            s.rect(x + 3, y - h - 9, 4, 9, tone, INK, 0.7)
    s.poly([(1010, 470), (1060, 484), (1060, 424), (1046, 408), (1022, 404), (1010, 414)], BRASS, INK)
    s.disc(1036, 400, 7, BRASS, INK, 1.2)
    # pictures on the left wall
    for k, (x, y, w, h) in enumerate(((40, 170, 74, 96), (134, 214, 54, 70), (206, 238, 42, 56))):
        s.poly([(x, y), (x + w, y + w * 0.42), (x + w, y + w * 0.42 + h), (x, y + h + 12)], "#4f3a28", INK)
        s.poly([(x + 7, y + 11), (x + w - 7, y + w * 0.42 + 3), (x + w - 7, y + w * 0.42 + h - 8), (x + 7, y + h + 1)], ["#9db7bb", "#e9ddbd", "#c2a27a"][k])
    s.poly([(52, 230), (78, 224), (100, 236), (96, 250), (56, 254)], "#f3efe3", INK, 1)
    # tables and rush chairs
    for x, y, r in ((330, 600, 58), (560, 580, 50), (800, 590, 54), (210, 706, 86), (690, 700, 88)):
        s.veil([(x - r, y + r * 0.9), (x + r * 0.6, y + r * 0.9), (x + r * 0.1, y + r * 1.3), (x - r * 1.6, y + r * 1.3)], "#2a1c10", 0.4, 5)
        s.line([(x, y), (x, y + r * 1.05)], "#2f2a26", r * 0.12)
        s.line([(x - r * 0.5, y + r * 1.08), (x + r * 0.5, y + r * 1.08)], "#2f2a26", r * 0.1)
        s.disc(x, y + 3, r, "#8f8a7c", INK, 1.2, r * 0.32)
        s.disc(x, y, r, "#efe9da", INK, 1.6, r * 0.32)
        s.disc(x - r * 0.3, y - 2, r * 0.17, "#fbf8f0", INK, 1, r * 0.07)
        s.disc(x - r * 0.3, y - 3, r * 0.09, "#4a3324", None, 1, r * 0.035)
        for d in (-1, 1):
            cx = x + d * r * 1.35
            s.line([(cx + d * r * 0.3, y - r * 0.75), (cx + d * r * 0.3, y + r * 1.1)], "#7a5432", r * 0.09)
            s.line([(cx - d * r * 0.3, y + r * 0.25), (cx - d * r * 0.3, y + r * 1.15)], "#7a5432", r * 0.09)
            s.poly([(cx - r * 0.34, y + r * 0.2), (cx + r * 0.34, y + r * 0.2), (cx + r * 0.26, y + r * 0.36), (cx - r * 0.42, y + r * 0.36)], "#c8a468", INK, 1)
            for j in (0.68, 0.45):
                s.line([(cx + d * r * 0.3, y - r * j), (cx + d * r * 0.16, y - r * j + 4)], "#7a5432", r * 0.1)
    for x in (420, 600, 780):
        s.line([(x, 84), (x, 150)], INK, 1.6)
        s.poly([(x - 26, 176), (x + 26, 176), (x + 10, 150), (x - 10, 150)], "#3d5a52", INK)
        s.glow(x, 186, 50, "#ffe3a0", 0.5)
    s.veil([(306, 200), (514, 200), (300, 800), (-80, 800)], "#ffe2a4", 0.16, 20)
    s.veil([(686, 200), (894, 200), (760, 800), (330, 800)], "#ffe2a4", 0.18, 20)
    return s.finish(sun=60)


@picture("kafeneio-street.jpg")
def kafeneio_street():
    s = Sheet()
    s.sky("#b7cdd4", "#f0e6cc", 560)
    s.clouds("#fffaf0", 17, 50, 150)
    s.rect(0, 618, W, 182, "#8f918b")
    s.rect(0, 590, W, 32, "#cbc4b2", INK, 1.2)
    for k in range(20):
        s.line([(k * 62, 590), (k * 62 - 18, 622)], "#a8a190", 1)
    for k in range(8):
        s.rect(40 + k * 160, 716, 80, 7, "#d9d2bd")
    def front(x, w, top, tone, cornice):
        s.rect(x, top, w, 590 - top, tone, INK)
        s.rect(x - 5, top - 12, w + 10, 20, cornice, INK)
        for k in range(int(w / 22)):
            s.rect(x + 6 + k * 22, top + 8, 10, 9, dark(cornice, 0.1), INK, 0.8)
    front(0, 250, 236, "#a86a50", "#cdb899")
    for j in range(30):
        s.line([(0, 262 + j * 11), (250, 262 + j * 11)], "#955b43", 0.8)
    front(940, 260, 196, "#8fa09a", "#dcd3bd")
    front(250, 690, 150, "#cdb88c", "#efe6cf")
    s.boards(250, 170, 690, 420, "#cdb88c", 14, False, 0.08)
    s.poly([(470, 138), (720, 138), (660, 92), (530, 92)], "#efe6cf", INK)
    s.disc(595, 116, 15, "#7e9ea7", INK, 1.6)
    for k in range(5):
        x = 296 + k * 128
        s.panes(x, 210, 84, 140, "#7f9ca2", "#efe6cf", 1, 2, "#efe6cf")
        s.poly([(x, 350), (x, 210), (x + 46, 210)], "#a9c0c3")
        s.rect(x - 8, 350, 100, 10, "#efe6cf", INK, 1)
        s.rect(x - 8, 196, 100, 12, "#efe6cf", INK, 1)
    # the shopfront, awning, sign on its bracket
    s.rect(276, 404, 638, 186, "#3f5a54", INK)
    for x in (296, 676):
        s.fade(x, 442, 220, 112, "#e9d3a0", "#c89f62")
        s.line([(x, 442), (x + 220, 442), (x + 220, 554), (x, 554), (x, 442)], "#26302c", 3)
        s.line([(x + 110, 442), (x + 110, 554)], "#26302c", 4)
        for k in range(3):
            s.disc(x + 40 + k * 70, 540, 20, "#efe9da", INK, 1, 6)
            s.line([(x + 40 + k * 70, 542), (x + 40 + k * 70, 554)], INK, 2)
    s.rect(540, 438, 112, 152, "#2d423d", INK)
    s.panes(552, 450, 88, 84, "#e2c88f", "#26302c", 2, 2)
    s.rect(276, 408, 638, 33, "#efe6cf", INK)
    greek(s, 474, 419, 16, "#2f5563")
    for k in range(16):
        x = 276 + k * 39.9
        s.poly([(x, 378), (x + 39.9, 378), (x + 41, 412), (x - 1, 412)], "#efe6cf" if k % 2 else "#4d7480", INK, 0.9)
    s.poly([(276, 378), (914, 378), (906, 366), (284, 366)], "#d8cdb0", INK, 1)
    s.veil([(276, 412), (914, 412), (914, 440), (276, 440)], "#16222b", 0.22, 4)
    # neighbours
    s.rect(24, 420, 200, 170, "#5c4332", INK)
    s.panes(40, 448, 110, 106, "#e9cf97", "#3a2a1f", 2, 1)
    s.rect(166, 446, 44, 144, "#3a2a1f", INK)
    for k in range(2):
        s.panes(40 + k * 100, 290, 66, 96, "#7f9ca2", "#efe6cf", 2, 2, "#efe6cf")
    s.rect(972, 410, 196, 180, "#51605c", INK)
    s.panes(990, 440, 96, 110, "#b9c6bd", "#2c3734", 3, 1)
    s.rect(1102, 436, 50, 154, "#2c3734", INK)
    for k in range(2):
        s.panes(990 + k * 100, 250, 66, 100, "#7f9ca2", "#dcd3bd", 2, 2, "#dcd3bd")
    # street lamp, car, people
    for x in (228, 962):
        s.line([(x, 600), (x, 300)], INK, 4)
        s.poly([(x - 12, 300), (x + 12, 300), (x + 8, 266), (x - 8, 266)], "#f6e6b4", INK)
        s.poly([(x - 14, 266), (x + 14, 266), (x, 252)], INK)
    s.car(80, 690, 250, "#4f6b4a")
    s.veil([(80, 690), (330, 690), (360, 704), (90, 704)], "#1c2326", 0.4, 4)
    s.person(500, 608, 72)
    s.person(526, 606, 68, "#6b3f34")
    s.person(844, 612, 72, "#39505a")
    s.veil([(250, 150), (940, 150), (940, 170), (620, 590), (250, 590)], "#fff1cc", 0.08, 10)
    return s.finish(sun=128)


def greek(s, x, y, h, fill):
    """ΚΑΦΕΝΕΙΟ in strokes."""
    w = h * 0.66
    k = [[(0, 0), (0, 1)], [(1, 0), (0, 0.55), (1, 1)]]
    a = [[(0, 1), (0.5, 0), (1, 1)], [(0.22, 0.66), (0.78, 0.66)]]
    f = [[(0.5, 0), (0.5, 1)], [(0.1, 0.5), (0.2, 0.22), (0.5, 0.15), (0.8, 0.22), (0.9, 0.5), (0.8, 0.74), (0.5, 0.8), (0.2, 0.74), (0.1, 0.5)]]
    e = [[(1, 0), (0, 0), (0, 1), (1, 1)], [(0, 0.5), (0.8, 0.5)]]
    n = [[(0, 1), (0, 0), (1, 1), (1, 0)]]
    i = [[(0.5, 0), (0.5, 1)]]
    o = [[(0.5, 0), (0.15, 0.15), (0, 0.5), (0.15, 0.85), (0.5, 1), (0.85, 0.85), (1, 0.5), (0.85, 0.15), (0.5, 0)]]
    for at, letter in enumerate((k, a, f, e, n, e, i, o)):
        for stroke in letter:
            s.line([(x + at * w * 2.5 + p * w, y + q * h) for p, q in stroke], fill, h / 8)

# ---- the Draganov house and the chandlery


@picture("draganov-house-view.jpg")
def draganov_view():
    s = Sheet()
    s.sky("#a9c8d6", "#eaf0e4", 430)
    s.clouds("#ffffff", 33, 60, 240, 0.7)
    s.ridge(440, 130, "#9db4ad", 40)
    s.woods(446, 60, 130, "#5d7d6b", 71, -20, W + 20, 18)
    s.fade(0, 440, W, 360, "#c2c48c", "#98a867")
    dice = random.Random(70)
    for _ in range(260):
        x, y = dice.uniform(0, W), 452 + 330 * dice.random() ** 0.8
        s.line([(x, y), (x + dice.uniform(-3, 3), y - 4 - (y - 440) * 0.03)], mix("#7f9357", "#d6cf96", dice.random()), 1.2)
    s.poly([(700, 800), (1010, 800), (742, 520), (700, 490), (676, 490)], "#cdbf9f", dark("#cdbf9f", 0.3), 1.2)
    # barn behind
    s.poly([(850, 470), (1090, 470), (1090, 352), (970, 270), (850, 352)], "#93513f", INK)
    s.boards(850, 352, 240, 118, "#93513f", 14, True, 0.3)
    s.poly([(838, 360), (970, 262), (1102, 360), (1092, 368), (970, 278), (848, 368)], "#4c585b", INK)
    s.rect(932, 384, 76, 86, "#6e3b2e", INK)
    s.line([(932, 384), (1008, 470)], "#93513f", 3)
    s.line([(1008, 384), (932, 470)], "#93513f", 3)
    s.rect(952, 316, 36, 34, "#3f2a22", INK, 1.2)
    # the house, low, long, white; front to the sun
    wall = "#f3eee0"
    s.poly([(180, 540), (180, 384), (640, 384), (640, 540)], wall, INK)
    s.boards(180, 384, 460, 156, wall, 10, False, 0.1)
    s.poly([(150, 394), (200, 280), (640, 280), (676, 394)], "#61777a", INK)
    for k in range(1, 6):
        s.line([(150 + k * 9, 394 - k * 20), (676 - k * 6.4, 394 - k * 20)], "#4f6467", 1)
    s.rect(498, 240, 40, 70, "#9c6350", INK)
    s.rect(492, 234, 52, 11, "#7e4c3d", INK, 1.2)
    s.veil([(180, 394), (640, 394), (640, 412), (180, 412)], "#16222b", 0.25, 2)
    for x in (216, 318, 556):
        s.panes(x, 424, 62, 66, "#7c9ba1", "#6b8f9a", 2, 2, "#4f7683")
        s.rect(x - 14, 424, 12, 66, "#4f7683", INK, 1)
        s.rect(x + 64, 424, 12, 66, "#4f7683", INK, 1)
        s.rect(x - 2, 490, 66, 12, "#9c6350", INK, 1)
        for j in range(5):
            s.disc(x + 6 + j * 13, 488, 6, ["#c85a4a", "#e7b94f"][j % 2])
    s.rect(434, 414, 62, 126, "#4f7683", INK)
    s.panes(444, 426, 42, 44, "#cfe0df", "#38525d", 2, 2)
    s.rect(418, 540, 94, 10, "#b6ab95", INK, 1.2)
    s.poly([(640, 540), (640, 404), (770, 420), (770, 540)], dark(wall, 0.2), INK)
    s.poly([(640, 384), (676, 394), (784, 424), (770, 424), (640, 404)], "#4f6467", INK, 1.2)
    # nets on the line, floats, winch, boat on blocks
    for x in (70, 360):
        s.line([(x, 690), (x, 540)], "#6b5a48", 6)
    s.line([(70, 548), (140, 560), (215, 566), (290, 560), (360, 548)], INK, 1.5)
    net = [(84, 552), (140, 560), (215, 566), (290, 560), (346, 551), (340, 650), (300, 676), (250, 656), (190, 680), (130, 660), (92, 672)]
    s.veil(net, "#3d6a63", 0.35)
    s.hatch(net, "#24453f", 9, 1.0, 1.0, 0.8)
    s.hatch(net, "#24453f", 9, -1.0, 1.0, 0.8)
    for k in range(10):
        s.disc(92 + k * 28, 670 + 10 * math.sin(k * 1.3), 8, "#d9863b", INK, 1)
    s.poly([(850, 640), (1120, 620), (1150, 560), (1080, 590), (900, 600), (820, 590)], "#7fa3ad", INK)
    s.poly([(820, 590), (900, 600), (1080, 590), (1150, 560), (1146, 572), (1080, 604), (900, 614), (824, 602)], "#f3eee0", INK, 1.2)
    s.poly([(930, 600), (1020, 594), (1012, 552), (938, 556)], wall, INK)
    s.rect(950, 564, 22, 20, "#38525d", INK, 1)
    s.rect(982, 562, 20, 20, "#38525d", INK, 1)
    for x in (880, 1000, 1090):
        s.poly([(x - 16, 660), (x + 16, 660), (x + 7, 626), (x - 7, 626)], "#7d6a52", INK, 1.2)
    s.veil([(840, 660), (1140, 650), (1120, 676), (850, 680)], "#26332a", 0.3, 6)
    s.veil([(180, 540), (770, 540), (760, 556), (200, 558)], "#26332a", 0.3, 5)
    s.person(590, 596, 84, "#3b3134")
    s.disc(560, 616, 9, "#b4563a")
    s.poly([(552, 612), (560, 598), (568, 612)], "#8a3f2f")
    s.poly([(566, 616), (580, 604), (574, 624)], "#22313a")
    return s.finish(sun=118)


@picture("draganov-house-plan.png")
def draganov_plan():
    s = Sheet("#dfdcb4")
    for points, tone in (([(0, 0), (520, 0), (470, 230), (300, 330), (0, 300)], "#d2d3a0"), ([(700, 470), (1240, 420), (1240, 820), (660, 820)], "#e5dfba")):
        s.poly(points, tone, dark(tone, 0.15), 1)
    for k in range(16):
        s.line([(20, 20 + k * 18), (430 - k * 12, 24 + k * 18)], "#c3c78f", 1)
    s.road([(1240, 690), (900, 706), (500, 694), (-40, 716)], 36)
    s.road([(560, 694), (572, 650), (520, 580), (540, 500), (600, 440)], 22, dash=False)
    s.poly([(500, 430), (760, 400), (800, 520), (560, 540)], "#cdbf9f", dark("#cdbf9f", 0.25), 1.2)
    s.roof(560, 290, 220, 96, "#7d9296", "h", 9)
    s.roof(780, 316, 56, 62, "#7d9296", "v", 7)
    s.roof(900, 260, 110, 150, "#a8604b", "v", 10)
    s.line([(880, 220), (1080, 220), (1090, 460), (860, 500), (540, 560), (480, 420), (540, 250), (880, 220)], "#7d6a52", 1.4)
    # boat, nets, winch
    s.poly([(700, 480), (790, 470), (808, 460), (790, 448), (700, 440), (690, 460)], "#f3eee0", INK, 1.4)
    s.rect(728, 450, 30, 18, "#7fa3ad", INK, 1.1)
    s.line([(600, 470), (668, 520)], "#24453f", 5)
    s.disc(640, 540, 9, "#56686f", INK, 1.4)
    # the hayfield base with its mats
    s.rect(120, 396, 300, 180, "#d9d1a6", dark("#d9d1a6", 0.25), 1.2)
    for k in range(6):
        s.rect(420 + k * 22, 470 + k * 9, 18, 34, "#9a927f", INK, 1)
    s.trailers(140, 412, 6, 18, 62, 10)
    s.tent(330, 420, 60, 50)
    s.tent(330, 490, 60, 60)
    s.trailers(140, 500, 4, 18, 56, 10)
    for k in range(7):
        s.rect(740 + k * 52, 724, 40, 16, ["#8fa3a6", "#b4563a", "#6e7f62", "#c9b27c"][k % 4], INK, 1)
    s.badge(716, 732, "P")
    dice = random.Random(44)
    s.crowns([(dice.uniform(1090, 1190), dice.uniform(160, 700), dice.uniform(20, 32)) for _ in range(16)], seed=4)
    s.crowns([(60, 630, 26), (110, 656, 22), (170, 636, 28), (240, 650, 22), (330, 640, 24), (640, 640, 22), (690, 620, 20), (470, 250, 24), (510, 200, 30), (450, 190, 22), (560, 180, 20), (780, 180, 26), (840, 160, 30), (920, 170, 24), (990, 150, 28)], seed=6)
    # the bog
    s.over("#6f8f97", 0.35, lambda m: m.disc(60, 380, 66, 40), blur=8)
    for x, y in ((30, 370), (70, 360), (90, 392), (50, 400)):
        s.line([(x, y), (x - 4, y - 10)], "#4f6b4a", 1.4)
        s.line([(x, y), (x + 4, y - 10)], "#4f6b4a", 1.4)
    s.eye(590, 600, -80, reach=70)
    s.eye(740, 560, -120, reach=60)
    s.north()
    s.scale_bar()
    return s.finish()


@picture("chandlery-front.jpg")
def chandlery_front():
    s = Sheet()
    s.sky("#c6d3d6", "#efe9da", 640)
    s.clouds("#f7f5ee", 55, 40, 130, 0.7)
    s.rect(0, 600, W, 200, "#a7a293", INK, 1.2)
    dice = random.Random(8)
    for row in range(6):
        y = 604 + row * 26 + row * row * 1.6
        for k in range(30):
            x = k * 46 + (row % 2) * 23 - 20
            s.rect(x, y, 42, 22 + row * 3, mix("#b3ae9f", "#8f8b7e", dice.random()), "#8a8577", 0.8)
    brick = "#9c5a45"
    s.poly([(190, 606), (190, 250), (600, 74), (1010, 250), (1010, 606)], brick, INK)
    for j in range(44):
        y = 92 + j * 12
        t = max(0, (250 - y) / 176)
        s.line([(190 + 410 * t, y), (1010 - 410 * t, y)], dark(brick, 0.14), 0.9)
    for j in range(40):
        for k in range(3):
            x, y = dice.uniform(200, 990), 260 + dice.randrange(28) * 12
            s.rect(x, y, 22, 11, mix(brick, "#c07d62" if k else "#6f3d2e", 0.5))
    s.poly([(170, 262), (600, 76), (1030, 262), (1030, 238), (600, 48), (170, 238)], "#d9cdb4", INK)
    s.poly([(170, 238), (600, 48), (600, 40), (160, 234)], "#4c585b", INK, 1)
    s.poly([(1030, 238), (600, 48), (600, 40), (1040, 234)], "#39454a", INK, 1)
    # the loft hatch and hoist beam
    s.rect(540, 226, 120, 148, "#2e2a26", INK, 3)
    s.poly([(540, 226), (500, 236), (500, 384), (540, 374)], "#4d7480", INK)
    s.poly([(660, 226), (700, 236), (700, 384), (660, 374)], "#4d7480", INK)
    for x in (500, 660):
        s.line([(x + 4, 240), (x + 36, 370)], "#32505c", 2)
    s.rect(586, 156, 28, 20, "#6b4c31", INK)
    s.poly([(580, 178), (620, 178), (614, 206), (586, 206)], "#56686f", INK, 1.4)
    s.line([(600, 206), (600, 420)], INK, 1.8)
    s.arc(600, 428, 9, 270, 180, INK, 3)
    for x in (300, 830):
        s.panes(x, 278, 76, 96, "#7f9ca2", "#d9cdb4", 2, 3, "#d9cdb4")
        s.rect(x - 8, 374, 92, 10, "#d9cdb4", INK, 1)
    # shopfront
    s.rect(226, 426, 748, 180, "#32505c", INK)
    s.rect(226, 412, 748, 34, "#ece2c8", INK)
    anchor(s, 600, 429, 13, "#b4563a")
    for x in (258, 668):
        s.fade(x, 466, 274, 106, "#e5d2a0", "#c8a871")
        s.line([(x, 466), (x + 274, 466), (x + 274, 572), (x, 572), (x, 466)], "#22313a", 3)
        for k in (1, 2, 3):
            s.line([(x + k * 68.5, 466), (x + k * 68.5, 572)], "#22313a", 2.4)
    for x, kind in ((290, 0), (358, 1), (428, 2), (500, 0), (702, 2), (770, 0), (838, 1), (906, 2)):
        if kind == 0:
            s.arc(x, 540, 22, 0, 360, "#c07a32", 7)
        elif kind == 1:
            s.poly([(x - 18, 570), (x + 18, 570), (x + 12, 530), (x - 12, 530)], BRASS, INK, 1.2)
            s.disc(x, 522, 9, BRASS, INK, 1.2)
        else:
            for j in range(4):
                s.disc(x, 566 - j * 11, 22 - j, "#d9cdb4", INK, 1, 6)
    s.rect(556, 452, 88, 154, "#22393f", INK)
    s.panes(568, 466, 64, 80, "#e5d2a0", "#16222b", 2, 2)
    s.disc(634, 560, 3.4, BRASS)
    # barrels, rope, neighbours
    for x, w, tone in ((0, 180, "#b9b09a"), (1020, 180, "#8a9b98")):
        s.rect(x, 322, w, 284, tone, INK)
        s.boards(x, 322, w, 284, tone, 16, True, 0.12)
        s.panes(x + 40, 380, 90, 74, "#7f9ca2", "#efe6cf", 2, 2, "#efe6cf")
        s.rect(x + 50, 490, 70, 116, dark(tone, 0.45), INK)
    for x in (214, 252, 960):
        s.poly([(x - 22, 650), (x + 22, 650), (x + 26, 620), (x + 22, 586), (x - 22, 586), (x - 26, 620)], "#7a5f45", INK)
        s.line([(x - 25, 606), (x + 25, 606)], "#33424a", 3)
        s.line([(x - 25, 634), (x + 25, 634)], "#33424a", 3)
        s.disc(x, 586, 22, "#5b4533", INK, 1.4, 6)
    for j in range(5):
        s.disc(886, 650 - j * 9, 40 - j * 2, "#c9b27c", INK, 1.2, 11)
    s.person(700, 652, 96, "#2c3a40")
    s.veil([(1010, 250), (600, 74), (600, 606), (1010, 606)], "#16222b", 0.1)
    s.gulls([(150, 130, 12), (1080, 110, 10)], "#56656b")
    return s.finish(sun=132)


def anchor(s, x, y, r, fill):
    s.line([(x, y - r), (x, y + r)], fill, 3)
    s.line([(x - r * 0.55, y - r * 0.5), (x + r * 0.55, y - r * 0.5)], fill, 2.4)
    s.arc(x, y + r * 0.1, r * 0.9, 20, 160, fill, 3)
    s.disc(x, y - r, 3, fill)


@picture("chandlery-section.png")
def chandlery_section():
    s = Sheet("#f4f0e4")
    s.rect(0, 610, W, 190, "#c9bfa8")
    s.hatch([(0, 610), (W, 610), (W, H), (0, H)], INK, 14, 1.0, 0.8, 0.28)
    s.rect(206, 606, 800, 14, "#9a927f", INK)
    s.poly([(190, 270), (606, 86), (1022, 270), (1022, 292), (606, 110), (190, 292)], "#56686f", INK)
    s.poly([(220, 300), (606, 128), (992, 300), (992, 610), (220, 610)], "#fbf8f0")
    for x in (206, 992):
        s.rect(x, 286, 16, 324, INK)
    # the loft floor with its hatch, joists, beams
    for a, b in ((222, 560), (660, 992)):
        s.rect(a, 404, b - a, 12, "#a9835c", INK, 1.2)
        for k in range(int((b - a) / 34)):
            s.rect(a + 8 + k * 34, 416, 9, 20, "#8a6846", INK, 0.9)
    for x in (430, 782):
        s.rect(x - 6, 436, 12, 170, "#8a6846", INK, 1.2)
    s.line([(222, 296), (992, 296)], "#8a6846", 8)
    for x in (414, 798):
        s.line([(x, 296), (606, 140)], "#8a6846", 6)
    s.line([(606, 130), (606, 292)], "#8a6846", 7)
    # the shaft of sun from the south-west hatch
    s.gap(214, 320, 214, 384, glass=False, width=20)
    s.veil([(206, 318), (206, 386), (430, 404), (560, 404), (520, 404)], BRASS, 0.4)
    s.veil([(206, 318), (206, 386), (560, 560), (660, 606), (760, 606), (620, 480)], BRASS, 0.22)
    s.disc(92, 214, 22, BRASS, INK, 1.6)
    s.line([(116, 234), (196, 330)], RUST, 1.6)
    s.poly([(200, 336), (186, 328), (196, 320)], RUST)
    # hoist and load
    s.rect(590, 176, 32, 22, "#6b4c31", INK, 1.4)
    s.disc(606, 214, 12, "#56686f", INK, 1.4)
    s.line([(606, 226), (606, 470)], INK, 1.6)
    s.rect(586, 470, 40, 34, "#c9b27c", INK, 1.4)
    for x, h in ((250, 60), (286, 40), (320, 74)):
        s.rect(x, 404 - h, 30, h, "#c9b27c" if x != 286 else "#b4563a", INK, 1.2)
    for j in range(4):
        s.disc(880, 398 - j * 9, 36 - j * 2, "#d9cdb4", INK, 1.1, 9)
    # the shop below: counter, shelves
    s.rect(840, 530, 120, 76, "#8a6846", INK, 1.4)
    s.rect(832, 522, 136, 10, "#c49a66", INK, 1.2)
    for k in range(4):
        s.rect(236, 450 + k * 40, 120, 6, "#8a6846", INK, 1)
        for j in range(5):
            s.rect(242 + j * 23, 450 + k * 40 - 20, 16, 20, ["#7fa3ad", "#b4563a", "#c9b27c", "#5f7f6b"][(j + k) % 4], INK, 0.9)
    # the stair
    for k in range(14):
        s.line([(700 + k * 9, 604 - k * 13.6), (709 + k * 9, 604 - k * 13.6), (709 + k * 9, 590 - k * 13.6)], INK, 1.6)
    s.person(480, 404, 66)
    s.person(800, 606, 66, "#4b3b39")
    s.person(540, 606, 66, "#39505a")
    s.line([(1060, 610), (1060, 404)], RUST, 1.4)
    s.line([(1060, 404), (1060, 296)], RUST, 1.4)
    for y in (610, 404, 296):
        s.line([(1048, y), (1072, y)], RUST, 1.4)
    s.scale_bar(60, 680, 60)
    return s.finish(sun=130)

# ---- the net lofts


@picture("net-lofts-view.jpg")
def net_lofts_view():
    s = Sheet()
    s.sky("#b3cdd8", "#f3ead0", 430)
    s.clouds("#fffaf0", 62, 60, 220, 0.65)
    s.ridge(430, 84, "#9bb2b2", 61)
    s.ridge(432, 44, "#7b9893", 66)
    s.sea(430, 760, "#a9c4c6", "#557d86", "#eef2e8", 60)
    dice = random.Random(63)
    for k in range(9):
        x = 640 + k * 62
        s.line([(x, 432), (x, 432 - dice.uniform(40, 90))], "#6d7f84", 1.4)
        s.poly([(x - 16, 432), (x + 18, 430), (x + 12, 440), (x - 10, 440)], ["#c3ccc9", "#8fa3a6", "#b98673"][k % 3], "#56656b", 0.9)
    # the pier on piles
    for k in range(12):
        x = 330 + k * 66
        s.rect(x, 540, 13, 90 - k * 3, "#5b4a39", INK, 1)
        s.veil([(x - 2, 628 - k * 3), (x + 15, 628 - k * 3), (x + 10, 680 - k * 3), (x + 3, 680 - k * 3)], "#1d3138", 0.35)
    s.poly([(300, 520), (1110, 512), (1130, 536), (300, 556)], "#a8957a", INK)
    s.poly([(300, 556), (1130, 536), (1130, 548), (300, 572)], "#6e5d49", INK, 1.2)
    for k in range(34):
        x = 312 + k * 24
        s.line([(x, 520), (x + 4, 554 - k * 0.5)], "#8b7960", 1)
    # the loft: red boarding, big doors, clerestory
    red = "#a2503d"
    s.poly([(90, 560), (90, 290), (250, 170), (410, 290), (410, 560)], red, INK)
    s.boards(90, 290, 320, 270, red, 13, True, 0.2)
    s.poly([(410, 290), (680, 300), (680, 540), (410, 560)], dark(red, 0.3), INK)
    for k in range(19):
        s.line([(410 + k * 14.4, 292 + k * 0.5), (410 + k * 14.4, 558 - k)], dark(red, 0.46), 1)
    s.poly([(410, 290), (250, 170), (530, 186), (700, 304)], "#5a686b", INK)
    s.poly([(74, 302), (250, 164), (250, 176), (84, 308)], "#d9cdb4", INK, 1.2)
    s.poly([(426, 302), (250, 164), (250, 176), (414, 306)], "#d9cdb4", INK, 1.2)
    for k in range(6):
        x = 432 + k * 40
        s.poly([(x, 322 + k * 0.9), (x + 28, 323 + k * 0.9), (x + 28, 356), (x, 356)], "#8fb0b5", INK, 1.2)
    s.rect(180, 384, 140, 176, "#3a2a22", INK)
    s.poly([(180, 384), (140, 392), (140, 566), (180, 560)], "#c7b48d", INK)
    s.poly([(320, 384), (362, 392), (362, 564), (320, 560)], "#c7b48d", INK)
    s.panes(216, 234, 68, 76, "#8fb0b5", "#d9cdb4", 2, 2, "#d9cdb4")
    s.word(250, 350, "2", 44, "#efe6cf")
    net = [(196, 400), (304, 400), (300, 520), (280, 548), (250, 530), (214, 550), (202, 510)]
    s.hatch(net, "#8fb59a", 8, 1.0, 1.0, 0.8)
    s.hatch(net, "#8fb59a", 8, -1.0, 1.0, 0.8)
    # the seiner at the end: hull, house, boom, skiff on her stern
    s.poly([(720, 520), (740, 590), (1090, 580), (1160, 486), (1060, 512)], "#27566a", INK)
    s.poly([(720, 520), (1060, 512), (1160, 486), (1158, 496), (1062, 524), (722, 532)], "#f3eee0", INK, 1.2)
    s.poly([(737, 578), (1094, 568), (1090, 582), (741, 592)], "#8a3f2f")
    s.poly([(930, 514), (1046, 510), (1040, 428), (936, 430)], "#f3eee0", INK)
    s.poly([(946, 430), (1030, 428), (1024, 384), (952, 386)], "#f3eee0", INK)
    for k in range(3):
        s.rect(957 + k * 22, 396, 17, 20, "#2c3f48", INK, 1)
    for k in range(3):
        s.disc(958 + k * 32, 464, 9, "#2c3f48", "#c9b27c", 2)
    s.line([(918, 514), (918, 270)], "#d8863f", 7)
    s.line([(918, 330), (760, 400)], "#d8863f", 6)
    s.line([(918, 276), (764, 396)], INK, 1.3)
    s.line([(918, 276), (1130, 494)], INK, 1.3)
    s.disc(760, 408, 14, "#56686f", INK, 1.6)
    s.poly([(730, 516), (850, 512), (840, 488), (742, 490)], "#c9b27c", INK, 1.4)
    s.poly([(1066, 520), (1128, 502), (1126, 512), (1068, 530)], "#c9d4d2")
    s.veil([(740, 592), (1090, 580), (1050, 650), (790, 660)], "#14303a", 0.4, 6)
    # gear field in front
    s.poly([(0, 640), (300, 600), (520, 700), (560, 800), (0, 800)], "#bdb59a", INK, 1.2)
    s.poly([(60, 700), (210, 690), (250, 740), (40, 750)], "#3d6a63", INK, 1.2)
    s.hatch([(60, 700), (210, 690), (250, 740), (40, 750)], "#8fb59a", 8, 1.0, 1, 0.6)
    for k in range(9):
        s.disc(70 + k * 21, 700 - (k % 3) * 8, 10, "#e08a3c", INK, 1)
    for j in range(3):
        for k in range(3 - j):
            s.rect(350 + k * 46 + j * 23, 680 - j * 30, 44, 28, "#7d8c74", INK, 1.3)
            s.hatch([(350 + k * 46 + j * 23, 680 - j * 30), (394 + k * 46 + j * 23, 680 - j * 30), (394 + k * 46 + j * 23, 708 - j * 30), (350 + k * 46 + j * 23, 708 - j * 30)], INK, 7, 1, 0.8, 0.5)
    s.person(480, 556, 54)
    s.person(786, 536, 50, "#c07a32")
    s.gulls([(620, 150, 13), (560, 190, 10), (860, 180, 11)], "#56656b")
    return s.finish(sun=40)


@picture("net-lofts-interior.jpg")
def net_lofts_interior():
    s = Sheet("#3c322a")
    s.poly([(0, 0), (W, 0), (820, 210), (380, 210)], "#33291f")
    s.poly([(0, 60), (380, 236), (380, 560), (0, 740)], "#5a4636", INK)
    s.poly([(W, 60), (820, 236), (820, 560), (W, 740)], "#4b3a2d", INK)
    s.poly([(0, 740), (380, 560), (820, 560), (W, 740), (W, H), (0, H)], "#7a5f45", INK)
    s.poly([(380, 560), (380, 240), (600, 120), (820, 240), (820, 560)], "#6a5340", INK)
    for k in range(1, 22):
        x = 380 + k * 20
        s.line([(x, 240 - (110 - abs(x - 600) * 0.5)), (x, 560)], "#584433", 1.1)
    for k in range(-3, 14):
        s.line([(600 + (k - 5.5) * 42, 560), (600 + (k - 5.5) * 150, 800)], "#634b35", 1.4)
    for k in range(12):
        y1, y2 = 240 + k * 27, 66 + k * 56
        s.line([(380, y1), (0, y2)], "#4c3a2c", 1.1)
        s.line([(820, y1), (W, y2)], "#3f3025", 1.1)
    # west doors ajar with the light behind
    s.rect(510, 330, 180, 230, "#ffe2a0", INK)
    s.fade(510, 330, 180, 230, "#ffe9b8", "#f2b866")
    s.rect(510, 330, 74, 230, "#6d4c35", INK)
    s.rect(640, 330, 50, 230, "#6d4c35", INK)
    s.line([(584, 470), (640, 470)], "#b98a4c", 2)
    s.poly([(584, 512), (640, 512), (640, 560), (584, 560)], "#c98f49")
    s.panes(556, 190, 88, 70, "#ffe2a0", "#3c2d22", 2, 2)
    # trusses
    for k, t in enumerate((0.0, 0.28, 0.66)):
        lx, rx, y, peak = 380 - 380 * t, 820 + 380 * t, 240 - 176 * t, 120 - 330 * t
        wood = mix("#7d6148", "#4a382a", t)
        s.line([(lx, y), (rx, y)], wood, 9 + 12 * t)
        s.line([(lx, y), (600, peak)], wood, 9 + 12 * t)
        s.line([(rx, y), (600, peak)], wood, 9 + 12 * t)
        s.line([(600, peak), (600, y)], wood, 8 + 9 * t)
    # clerestory on both sides and the shafts from the left, where the sun is
    for k in range(4):
        t1, t2 = k / 4 + 0.05, k / 4 + 0.2
        s.poly([(380 - 380 * t1, 262 - 140 * t1), (380 - 380 * t2, 262 - 140 * t2), (380 - 380 * t2, 300 - 110 * t2), (380 - 380 * t1, 300 - 110 * t1)], "#ffdf9a", INK, 1.2)
        s.poly([(820 + 380 * t1, 262 - 140 * t1), (820 + 380 * t2, 262 - 140 * t2), (820 + 380 * t2, 300 - 110 * t2), (820 + 380 * t1, 300 - 110 * t1)], "#a9b3a6", INK, 1.2)
    for k in range(4):
        t1, t2 = k / 4 + 0.05, k / 4 + 0.2
        s.veil([(380 - 380 * t1, 262 - 140 * t1), (380 - 380 * t2, 262 - 140 * t2), (700 - 200 * t2, 640 + 180 * t2), (820 - 180 * t1, 610 + 160 * t1)], "#ffdb8f", 0.17, 8)
    # hanging nets, floats on ropes, a table, a man mending
    for x1, x2, low, tone in ((120, 330, 520, "#5c8577"), (860, 1060, 500, "#4f7683"), (930, 1140, 620, "#6b8a5c")):
        net = [(x1, 170), (x2, 190), (x2 - 14, low - 40), ((x1 + x2) / 2 + 30, low), ((x1 + x2) / 2 - 40, low - 26), (x1 + 10, low + 14)]
        s.veil(net, tone, 0.3)
        s.hatch(net, light(tone, 0.3), 10, 1.0, 1.0, 0.75)
        s.hatch(net, light(tone, 0.3), 10, -1.0, 1.0, 0.75)
        for k in range(7):
            s.disc(x1 + 12 + k * (x2 - x1) / 7, low - 10 + 14 * math.sin(k * 1.7), 9, "#d9863b", INK, 1)
    s.poly([(420, 640), (690, 640), (720, 680), (390, 680)], "#a9835c", INK)
    for x in (404, 704):
        s.line([(x, 680), (x, 770)], "#6d4c35", 9)
    s.hatch([(470, 634), (640, 634), (660, 676), (450, 676)], "#e9dfc2", 7, 1.0, 1.0, 0.8)
    s.hatch([(470, 634), (640, 634), (660, 676), (450, 676)], "#e9dfc2", 7, -1.0, 1.0, 0.8)
    s.person(752, 742, 168, "#231c18")
    s.veil([(584, 560), (640, 560), (760, 800), (480, 800)], "#ffd98a", 0.3, 12)
    return s.finish(sun=150)


@picture("net-lofts-plan.png")
def net_lofts_plan():
    s = Sheet()
    s.shore([(-40, -40), (1240, -40), (1240, 210), (1010, 236), (900, 226), (760, 250), (600, 232), (420, 250), (300, 300), (240, 420), (250, 560), (180, 660), (100, 840), (-40, 840)])
    s.poly([(300, 40), (760, 30), (790, 200), (600, 226), (340, 240)], "#cdc3a6", dark("#cdc3a6", 0.2), 1.2)
    s.road([(-40, 90), (200, 110), (300, 60), (800, 24), (1240, 60)], 28)
    # the pier and the loft on its root
    for y in range(250, 640, 30):
        for x in (556, 664):
            s.disc(x, y, 6, "#7a5f45", INK, 1.1)
    s.rect(560, 222, 100, 420, "#cdbb98", INK, 2)
    for k in range(41):
        s.line([(560, 230 + k * 10), (660, 230 + k * 10)], "#b09c78", 0.9)
    s.roof(520, 190, 180, 130, "#a8604b", "v", 10)
    # the seiner alongside, skiffs, more boats on the next pier
    def boat(x, y, l, w, tone, flip=1):
        s.poly([(x, y), (x + w, y), (x + w, y + l * 0.62 * flip), (x + w / 2, y + l * flip), (x, y + l * 0.62 * flip)], tone, INK, 1.6)
        s.rect(x + w * 0.2, y + (l * 0.3 if flip > 0 else -l * 0.56), w * 0.6, l * 0.26, "#f3eee0", INK, 1.2)
    boat(672, 470, 170, 52, "#4f7f92")
    boat(500, 440, 120, 38, "#b98673")
    boat(506, 590, 90, 34, "#8fa3a6")
    s.rect(880, 224, 60, 300, "#cdbb98", INK, 1.6)
    boat(826, 320, 110, 40, "#c9b27c")
    boat(954, 300, 120, 40, "#7fa3ad")
    boat(954, 440, 110, 38, "#b98673")
    boat(300, 600, 56, 22, "#d9863b")
    # gear field: base, tent, office, nets
    s.trailers(350, 74, 7, 18, 58, 10)
    s.trailers(350, 150, 3, 18, 50, 10)
    s.tent(590, 66, 60, 52)
    s.tent(660, 66, 60, 52)
    s.roof(800, 110, 130, 70, "#9fb0b3", "h")
    for x, y in ((470, 160), (500, 176)):
        s.over("#3d6a63", 0.6, lambda m, x=x, y=y: m.disc(x, y, 24, 14))
    s.roof(90, 180, 80, 60, "#c7a58c", "v")
    s.badge(250, 180, "P")
    for k in range(6):
        s.rect(60 + k * 34, 262, 22, 38, ["#8fa3a6", "#b4563a", "#6e7f62", "#c9b27c"][k % 4], INK, 1)
    s.crowns([(60, 400, 26), (110, 440, 30), (60, 480, 22), (120, 520, 24), (1080, 120, 26), (1140, 150, 22), (1030, 150, 22), (50, 30, 20)], seed=3)
    s.eye(610, 560, 60, reach=70)
    s.eye(430, 250, 40, reach=70)
    s.north(1116, 660)
    s.scale_bar()
    return s.finish()


# ---- the breakwater and the channel


@picture("breakwater-dusk.jpg")
def breakwater_dusk():
    s = Sheet()
    s.sky("#29435c", "#e9a36f", 440)
    s.clouds("#d98b6a", 81, 150, 340, 0.5, 8)
    s.clouds("#7d6f7c", 82, 70, 220, 0.45, 6)
    s.glow(60, 430, 320, "#ffcf8f", 0.75)
    s.ridge(434, 60, "#4a5a68", 85)
    s.sea(432, 760, "#c08a70", "#25465a", "#f5c493", 86, 1.2)
    # the light: tower and its beam
    s.veil([(842, 218), (1240, 130), (1240, 270), (842, 226)], "#ffe9b0", 0.3, 10)
    s.veil([(830, 218), (420, 150), (420, 250), (830, 226)], "#ffe9b0", 0.16, 10)
    s.poly([(806, 470), (866, 470), (856, 252), (816, 252)], "#efe6d6", INK)
    s.poly([(842, 470), (866, 470), (856, 252), (840, 252)], "#a9a39c")
    s.poly([(812, 330), (860, 330), (857, 288), (815, 288)], RUST, INK, 1.2)
    s.poly([(809, 410), (863, 410), (861, 370), (811, 370)], RUST, INK, 1.2)
    s.rect(804, 240, 64, 13, "#33424a", INK, 1.2)
    for k in range(7):
        s.line([(806 + k * 10, 240), (806 + k * 10, 222)], INK, 1.2)
    s.line([(804, 222), (868, 222)], INK, 1.4)
    s.rect(820, 204, 32, 36, "#fff0bd", INK, 1.4)
    s.poly([(814, 204), (858, 204), (836, 178)], "#33424a", INK)
    s.line([(836, 178), (836, 160)], INK, 1.6)
    s.glow(836, 221, 74, "#fff0bd", 0.9)
    # the breakwater runs from lower left toward it, block by block
    dice = random.Random(88)
    s.poly([(0, 800), (0, 690), (560, 500), (760, 462), (920, 462), (960, 492), (700, 560), (520, 800)], "#4c5257", INK)
    s.poly([(40, 800), (620, 506), (780, 470), (850, 470), (700, 510), (380, 800)], "#7d7a76")
    for i in range(16):
        t1, t2 = (i / 16) ** 0.8, ((i + 1) / 16) ** 0.8
        def at(t, side):
            x = (40 if side < 0 else 380) * (1 - t) + (790 if side < 0 else 850) * t
            y = 800 * (1 - t) + 470 * t
            return x, y
        s.poly([at(t1, -1), at(t1, 1), at(t2, 1), at(t2, -1)], mix("#8b8782", "#6c6b6b", dice.random()), "#41474c", 1.3)
    for i in range(60):
        t = dice.random() ** 1.25
        x = 470 * (1 - t) + 905 * t + dice.uniform(-60, 90) * (1 - t)
        y = 800 * (1 - t) + 482 * t + dice.uniform(-6, 12)
        r = 8 + 50 * (1 - t)
        rock = [(x + math.cos(a / 6 * 6.29) * r * dice.uniform(0.7, 1.1), y + math.sin(a / 6 * 6.29) * r * 0.6 * dice.uniform(0.7, 1.1)) for a in range(6)]
        s.poly(rock, mix("#3d474e", "#59605f", dice.random()), "#262f36", 1.2)
    for i in range(26):
        t = dice.random() ** 1.2
        x = -20 * (1 - t) + 760 * t - dice.uniform(0, 70) * (1 - t)
        y = 760 * (1 - t) + 476 * t
        r = 8 + 44 * (1 - t)
        s.poly([(x + math.cos(a / 6 * 6.29) * r * dice.uniform(0.7, 1.1), y + math.sin(a / 6 * 6.29) * r * 0.6) for a in range(6)], mix("#a07a63", "#5b5d60", dice.random()), "#33373c", 1.2)
    for i in range(9):
        x, y = 960 - i * 50, 500 + i * 32
        s.arc(x, y + 12, 40 + i * 4, 200, 300, "#e9d7c0", 1.6, 9)
    s.person(560, 594, 92, "#141c22")
    s.veil([(566, 594), (548, 594), (620, 660), (690, 676)], "#0f161b", 0.35, 4)
    s.gulls([(330, 190, 14), (390, 226, 10), (270, 240, 9)], "#22313a")
    return s.finish(sun=168)


@picture("breakwater-plan.png")
def breakwater_plan():
    s = Sheet()
    s.shore([(-40, 420), (80, 430), (190, 480), (260, 560), (330, 610), (420, 640), (460, 700), (470, 840), (-40, 840)])
    dice = random.Random(90)
    path = [(250, 560), (420, 470), (640, 360), (840, 250), (960, 160)]
    s.line(path, "#41474c", 50)
    s.line(path, "#a7a49a", 46)
    for (x1, y1), (x2, y2) in zip(path, path[1:]):
        long = math.hypot(x2 - x1, y2 - y1)
        for k in range(int(long / 7)):
            t = k / (long / 7)
            d = dice.uniform(-21, 21)
            nx, ny = -(y2 - y1) / long, (x2 - x1) / long
            r = dice.uniform(4, 8)
            x, y = x1 + (x2 - x1) * t + nx * d, y1 + (y2 - y1) * t + ny * d
            s.poly([(x + math.cos(a / 5 * 6.29) * r, y + math.sin(a / 5 * 6.29) * r * 0.8) for a in range(5)], mix("#8c8a82", "#b9b5a8", dice.random()), "#5b605f", 0.8)
    s.line(path, "#d9d1bd", 11)
    s.line(path, INK, 0.8)
    s.disc(966, 154, 30, "#c9c2ae", INK, 2)
    s.disc(966, 154, 15, RUST, INK, 1.6)
    s.disc(966, 154, 6, "#fff0bd", INK, 1)
    for a in (20, 200):
        x, y = math.cos(math.radians(a)), math.sin(math.radians(a))
        s.veil([(966, 154), (966 + x * 220 - y * 34, 154 + y * 220 + x * 34), (966 + x * 220 + y * 34, 154 + y * 220 - x * 34)], BRASS, 0.3, 8)
    # jump point with its clear water, rescue boat, tender steps
    s.disc(836, 330, 62, None, RUST, 2)
    s.over(RUST, 0.16, lambda m: m.disc(836, 330, 62))
    s.disc(812, 282, 8, RUST, PAPER, 2)
    s.line([(816, 288), (832, 318)], RUST, 2)
    s.poly([(838, 326), (826, 316), (836, 311)], RUST)
    s.poly([(900, 398), (950, 380), (966, 382), (956, 396), (908, 416)], "#d9863b", INK, 1.6)
    s.arc(890, 380, 90, 60, 130, INK, 1.1)
    for k in range(6):
        s.line([(1002 + k * 5, 174 + k * 5), (988 + k * 5, 188 + k * 5)], INK, 1.4)
    # the land: gate, lot, club, base, road
    s.road([(-40, 700), (80, 640), (200, 590), (250, 562)], 28)
    s.rect(40, 470, 120, 110, "#d3ccba", dark("#d3ccba", 0.3), 1.2)
    for k in range(5):
        s.rect(50 + k * 22, 480, 16, 34, ["#8fa3a6", "#b4563a", "#6e7f62", "#c9b27c"][k % 4], INK, 1)
    s.badge(60, 556, "P")
    s.trailers(90, 690, 6, 18, 60, 10)
    s.trailers(290, 690, 3, 18, 60, 10)
    s.roof(300, 620, 90, 50, "#9fb0b3", "h")
    s.tent(396, 664, 40, 40)
    s.rect(240, 540, 6, 40, INK)
    s.crowns([(20, 620, 20), (60, 690, 24), (40, 740, 22), (180, 650, 20)], seed=9)
    s.eye(560, 402, -30, reach=70)
    s.eye(930, 300, 160, reach=60)
    # sea from the north-west
    for k in range(4):
        x, y = 330 + k * 70, 150 + k * 14
        s.arc(x, y, 60, 200, 320, "#6f939b", 1.6, 16)
        s.arc(x + 60, y + 40, 60, 200, 320, "#6f939b", 1.6, 16)
    s.north(1116, 96)
    s.scale_bar(700, 708)
    return s.finish()


@picture("ansgar-channel-night.jpg")
def channel_night():
    s = Sheet()
    s.fade(0, 0, W, 430, "#0b1520", "#26405a")
    dice = random.Random(99)
    for _ in range(150):
        x, y = dice.uniform(0, W), 380 * dice.random() ** 1.4
        s.disc(x, y, dice.uniform(0.5, 1.4), mix("#5c7488", "#f4efe3", dice.random()))
    s.ridge(424, 70, "#101d28", 101)
    for _ in range(16):
        x = dice.uniform(60, 520)
        s.disc(x, dice.uniform(400, 418), 1.6, BRASS)
    s.sea(422, 760, "#1f3a4d", "#0c1922", "#6f93a6", 103, 1.25)
    # the range light beyond: two lights in line
    s.rect(296, 352, 9, 70, "#17262f", "#0b1520", 1)
    s.glow(300, 346, 60, "#ffe6a3", 0.9)
    s.disc(300, 346, 5, "#fff6d6")
    s.rect(322, 384, 7, 38, "#17262f", "#0b1520", 1)
    s.glow(325, 380, 40, "#ffe6a3", 0.8)
    s.disc(325, 380, 4, "#fff6d6")
    for k in range(22):
        y = 428 + k * 14
        s.line([(300 - k * 1.2 - 14 * dice.random(), y), (318 + k * 1.4 + 14 * dice.random(), y)], mix("#1f3a4d", "#ffe6a3", 0.75 - k * 0.03), 1.8)
    # surf on the bar
    for row in range(3):
        for k in range(16):
            x, y = 380 + k * 52 + dice.uniform(-12, 12), 512 + row * 20 + dice.uniform(-5, 5)
            s.arc(x, y, 30, 195, 345, mix("#9fb7c2", "#e9eff0", dice.random()), 1.8, 8)
    # the seiner, heeled on the bar, decklights burning
    def turn(points, a=-13, cx=760, cy=520):
        c, d = math.cos(math.radians(a)), math.sin(math.radians(a))
        return [(cx + (x - cx) * c - (y - cy) * d, cy + (x - cx) * d + (y - cy) * c) for x, y in points]
    s.glow(740, 410, 190, "#ffdf9a", 0.5)
    s.poly(turn([(520, 478), (548, 560), (950, 556), (1040, 430), (920, 470)]), "#1e4354", "#0b1520", 2)
    s.poly(turn([(520, 478), (920, 470), (1040, 430), (1038, 442), (922, 484), (522, 492)]), "#d9d5c6", "#0b1520", 1.4)
    s.poly(turn([(546, 548), (956, 542), (950, 558), (549, 562)]), "#6e2f25")
    s.poly(turn([(770, 474), (900, 470), (894, 380), (778, 382)]), "#cfcaba", "#0b1520", 1.8)
    s.poly(turn([(790, 382), (880, 380), (874, 332), (796, 334)]), "#dcd7c8", "#0b1520", 1.8)
    for k in range(3):
        s.poly(turn([(800 + k * 25, 344), (819 + k * 25, 344), (819 + k * 25, 366), (800 + k * 25, 366)]), "#ffe6a3", "#0b1520", 1)
    for k in range(3):
        x, y = turn([(802 + k * 36, 420)])[0]
        s.disc(x, y, 10, "#ffe6a3", "#0b1520", 1.4)
    s.line(turn([(756, 474), (756, 210)]), "#b9733a", 8)
    s.line(turn([(756, 280), (580, 360)]), "#b9733a", 6)
    s.line(turn([(756, 216), (584, 354)]), "#56656b", 1.2)
    s.line(turn([(756, 216), (1010, 438)]), "#56656b", 1.2)
    x, y = turn([(756, 206)])[0]
    s.glow(x, y, 50, "#ffffff", 0.9)
    s.disc(x, y, 5, "#ffffff")
    x, y = turn([(898, 376)])[0]
    s.glow(x, y, 46, "#ff8a70", 0.9)
    s.disc(x, y, 4, "#ffb09c")
    s.poly(turn([(530, 474), (660, 470), (650, 446), (544, 448)]), "#8f7f58", "#0b1520", 1.4)
    for k in range(16):
        y = 586 + k * 9
        w = 130 - k * 5
        s.line([(740 - w * dice.uniform(0.3, 1), y), (760 + w * dice.uniform(0.3, 1), y)], mix("#1a3342", "#ffdf9a", 0.5 - k * 0.022), 1.6)
    for k in range(20):
        x = 520 + k * 26
        s.arc(x, 580 + 10 * math.sin(k), 24, 190, 350, "#dfe8ea", 2, 12)
    # the barge's own edge in front, the crane's arm, fog
    s.poly([(0, 730), (420, 716), (470, 800), (0, 800)], "#141d23", "#0b1115", 2)
    s.line([(20, 716), (410, 702)], "#2f3d45", 3)
    for x in (40, 130, 220, 310, 396):
        s.line([(x, 716 - x * 0.035), (x, 744 - x * 0.03)], "#2f3d45", 3)
    s.person(250, 724, 96, "#070c10")
    s.person(300, 722, 92, "#070c10")
    s.line([(0, 560), (360, 640)], "#10181d", 9)
    s.rect(350, 632, 40, 26, "#10181d")
    for y, a in ((470, 0.16), (530, 0.12)):
        def bank(m, y=y):
            for k in range(9):
                m.disc(900 + k * 60, y + 12 * math.sin(k), 90, 18)
        s.over("#b9cad2", a, bank, blur=16)
    return s.finish(sun=164, moon=True)


@picture("ansgar-channel-chart.png")
def channel_chart():
    s = Sheet("#bcd3d6")
    deep = "#dfe9e4"
    s.poly([(-40, 300), (300, 250), (520, 300), (760, 230), (1240, 180), (1240, 470), (900, 500), (640, 540), (360, 500), (-40, 560)], deep, "#7fa0a6", 1.2)
    s.poly([(-40, 350), (300, 310), (520, 350), (760, 290), (1240, 240), (1240, 410), (900, 440), (640, 470), (360, 440), (-40, 490)], "#f1f4ec", "#7fa0a6", 1.2)
    land = "#e6d9b0"
    s.poly([(-40, -40), (560, -40), (500, 60), (420, 90), (330, 80), (210, 130), (90, 140), (-40, 200)], land, INK, 2)
    s.poly([(-40, 700), (140, 660), (260, 690), (380, 660), (470, 690), (560, 650), (700, 660), (760, 700), (900, 690), (1040, 640), (1240, 650), (1240, 840), (-40, 840)], land, INK, 2)
    # the bar, drying
    s.poly([(420, 250), (520, 214), (640, 206), (700, 232), (640, 262), (520, 276)], "#b9c48f", "#6f7f4a", 1.6)
    dice = random.Random(111)
    for _ in range(70):
        x, y = dice.uniform(430, 690), dice.uniform(212, 270)
        if abs(y - 240) < 34 - abs(x - 560) * 0.18:
            s.disc(x, y, 1.3, "#6f7f4a")
    for k, (x, y) in enumerate([(120, 400), (240, 380), (380, 390), (520, 410), (660, 380), (800, 370), (940, 340), (1080, 330), (200, 300), (860, 270), (1010, 250), (300, 460), (460, 470), (620, 500), (790, 460), (960, 460), (1110, 430), (120, 540), (240, 560), (420, 570), (600, 590), (820, 560), (1000, 550), (200, 210), (340, 190), (780, 180), (900, 150), (1060, 120)]):
        s.word(x, y, str([24, 26, 28, 31, 27, 25, 29, 33, 14, 15, 18, 17, 16, 12, 15, 14, 13, 8, 7, 9, 6, 8, 9, 6, 5, 7, 8, 9][k]), 15, "#6b8288")
    # range line
    for k in range(34):
        t = k / 34
        s.line([(120 + 1010 * t, 118 + 330 * t), (120 + 1010 * (t + 0.018), 118 + 330 * (t + 0.018))], INK, 1.3)
    for x, y in ((120, 118), (190, 141)):
        s.poly([(x, y), (x + 26, y - 26), (x + 36, y - 10)], "#c06aa0")
        s.disc(x, y, 6, BRASS, INK, 1.6)
    for x, y, tone in ((330, 330, "#3f7d4e"), (610, 330, "#3f7d4e"), (900, 270, "#3f7d4e"), (360, 470, RUST), (650, 500, RUST), (930, 470, RUST)):
        s.poly([(x, y - 15), (x + 9, y), (x, y + 15), (x - 9, y)], tone, INK, 1.2)
        s.disc(x, y + 17, 3, PAPER, INK, 1.2)
    # exclusion zone, barge, seiner, safety boats
    s.over(RUST, 0.14, lambda m: m.disc(560, 300, 128))
    for k in range(36):
        a = k * 10
        s.arc(560, 300, 128, a, a + 6, RUST, 2.2)
    s.rect(590, 330, 70, 36, "#d9d1bd", INK, 2)
    for x, y in ((594, 334), (656, 334), (594, 362), (656, 362)):
        s.disc(x, y, 4, INK)
    s.poly([(500, 262), (560, 246), (580, 250), (566, 262), (506, 276)], "#4f7f92", INK, 1.6)
    s.poly([(470, 340), (496, 334), (504, 340), (496, 348), (470, 348)], "#d9863b", INK, 1.4)
    s.poly([(660, 270), (686, 264), (694, 270), (686, 278), (660, 278)], "#d9863b", INK, 1.4)
    s.eye(606, 336, -130, reach=66)
    # the quay and the tender's way
    s.rect(540, 640, 90, 16, "#9a927f", INK, 1.4)
    s.roof(560, 672, 60, 36, "#9fb0b3", "h")
    for k in range(12):
        t = k / 12
        s.line([(588 + 40 * t, 636 - 260 * t), (588 + 40 * (t + 0.045), 636 - 260 * (t + 0.045))], RUST, 1.6)
    # compass rose and tide arrow
    s.arc(1010, 600, 58, 0, 360, "#c06aa0", 1.4)
    for k in range(36):
        a = math.radians(k * 10)
        r = 46 if k % 9 == 0 else 52
        s.line([(1010 + math.cos(a) * r, 600 + math.sin(a) * r), (1010 + math.cos(a) * 58, 600 + math.sin(a) * 58)], "#c06aa0", 1.3)
    s.line([(760, 330), (850, 308)], "#2f5563", 2.4)
    s.poly([(862, 305), (846, 301), (851, 317)], "#2f5563")
    s.line([(850, 330), (760, 352)], "#2f5563", 2.4)
    s.poly([(748, 355), (764, 359), (759, 343)], "#2f5563")
    s.north()
    s.scale_bar()
    return s.finish()

# ---- the Port Commission, the annex, the chapel


@picture("port-office-front.jpg")
def port_office_front():
    s = Sheet()
    s.sky("#9fc3d8", "#e9f0ec", 560)
    s.clouds("#ffffff", 120, 50, 190, 0.75)
    s.crown(90, 470, 120, "#6f8f66", 121)
    s.crown(1110, 470, 130, "#6f8f66", 122)
    stone, shade = "#ded3bb", "#b9ac92"
    s.rect(150, 250, 900, 340, stone, INK)
    for j in range(12):
        s.line([(150, 270 + j * 27), (1050, 270 + j * 27)], shade, 0.8)
    s.rect(130, 232, 940, 24, "#efe7d3", INK)
    s.rect(150, 216, 900, 18, stone, INK, 1.2)
    for k in range(45):
        s.rect(154 + k * 20, 256, 9, 9, shade)
    # portico
    s.veil([(420, 262), (830, 262), (860, 590), (420, 590)], "#16222b", 0.3, 6)
    s.rect(430, 290, 340, 300, dark(stone, 0.3), INK)
    s.rect(556, 400, 88, 190, "#3d4f48", INK)
    s.panes(564, 410, 72, 100, "#9fb9b5", "#26332f", 2, 2)
    for x in (462, 684):
        s.panes(x, 390, 60, 130, "#7f9ca2", "#efe7d3", 2, 3, "#efe7d3")
    for k in range(5):
        x = 416 + k * 86
        s.rect(x, 286, 24, 300, "#f1ead8", INK)
        s.rect(x + 14, 288, 9, 296, shade)
        for j in range(3):
            s.line([(x + 4 + j * 5, 292), (x + 4 + j * 5, 582)], "#d3c8ae", 0.9)
        s.rect(x - 6, 276, 36, 12, "#efe7d3", INK, 1.2)
        s.rect(x - 6, 580, 36, 12, "#efe7d3", INK, 1.2)
    s.rect(396, 246, 408, 32, "#efe7d3", INK)
    s.poly([(386, 246), (814, 246), (600, 156)], "#efe7d3", INK)
    s.poly([(432, 238), (768, 238), (600, 170)], stone, INK, 1.2)
    anchor(s, 600, 212, 19, "#5f7f86")
    # windows either side
    for x in (190, 290, 850, 950):
        s.rect(x - 6, 306, 72, 116, "#efe7d3", INK, 1.2)
        s.panes(x, 312, 60, 104, "#7f9ca2", "#efe7d3", 2, 3, "#8c8271")
        s.poly([(x, 400), (x, 312), (x + 34, 312)], "#a9c0c3")
        s.rect(x - 2, 474, 64, 80, "#6f8b90", INK, 1.4)
        s.line([(x + 30, 474), (x + 30, 554)], "#efe7d3", 2)
        s.arc(x + 30, 306, 36, 180, 360, INK, 1.4, 18)
    # flag, steps, plaza
    s.line([(600, 156), (600, 60)], INK, 3)
    s.poly([(602, 64), (674, 72), (668, 88), (676, 106), (602, 100)], "#4d7480", INK, 1.2)
    s.fade(0, 590, W, 210, "#cfc8b6", "#b9b1a0")
    for k in range(-8, 26):
        s.line([(600 + (k - 9) * 60, 640), (600 + (k - 9) * 150, 800)], "#a59d8b", 1)
    for y in (650, 682, 726):
        s.line([(0, y), (W, y)], "#a59d8b", 1)
    for k in range(6):
        s.rect(400 - k * 14, 590 + k * 10, 400 + k * 28, 11, mix("#ece4d0", "#c2b89f", k / 6), INK, 1)
    for x in (360, 820):
        s.rect(x, 566, 24, 90, "#d6cbb1", INK)
        s.disc(x + 12, 552, 14, "#f6edd2", INK, 1.6)
    s.person(560, 668, 72)
    s.person(590, 666, 68, "#6b3f34")
    s.person(930, 690, 82, "#39505a")
    s.veil([(566, 668), (600, 668), (618, 690), (576, 690)], "#16222b", 0.25, 3)
    return s.finish(sun=104)


@picture("port-office-hearing.jpg")
def port_office_hearing():
    s = Sheet("#5c4a3a")
    s.poly([(0, 0), (W, 0), (850, 130), (330, 130)], "#cdc3a8", INK)
    for k in range(9):
        s.line([(k * 150, 0), (330 + k * 65, 130)], "#a99f85", 4)
    for y, f in ((34, 0.26), (74, 0.57), (106, 0.82)):
        s.line([(330 * f, y), (W - 350 * f, y)], "#a99f85", 4)
    s.poly([(0, 0), (330, 130), (330, 500), (0, 660)], "#b9ab8c", INK)
    s.poly([(W, 0), (850, 130), (850, 500), (W, 690)], "#cbbd9c", INK)
    s.rect(330, 130, 520, 370, "#c4b593", INK)
    s.poly([(0, 660), (330, 500), (850, 500), (W, 690), (W, H), (0, H)], "#6f4a3a", INK)
    # tall windows on the right, south
    for k in range(5):
        t1, t2 = 0.04 + k * 0.195, 0.15 + k * 0.205
        x1, x2 = 850 + 350 * t1, 850 + 350 * t2
        a = lambda t: 176 - 116 * t
        b = lambda t: 420 + 130 * t
        s.poly([(x1, a(t1)), (x2, a(t2)), (x2, b(t2)), (x1, b(t1))], "#fdf0cd", "#7d6a52", 4)
        s.line([((x1 + x2) / 2, (a(t1) + a(t2)) / 2), ((x1 + x2) / 2, (b(t1) + b(t2)) / 2)], "#7d6a52", 2.4)
        for j in (0.3, 0.62):
            s.line([(x1, a(t1) + (b(t1) - a(t1)) * j), (x2, a(t2) + (b(t2) - a(t2)) * j)], "#7d6a52", 2)
        s.poly([(x1 - 8, a(t1) - 8), (x1 + 6, a(t1) - 6), (x1 + 2, b(t1) + 10), (x1 - 12, b(t1) + 14)], "#7b3d33", INK, 1)
    # portraits on the left
    for k in range(4):
        t1, t2 = 0.1 + k * 0.22, 0.24 + k * 0.22
        x1, x2 = 330 - 330 * t1, 330 - 330 * t2
        s.poly([(x1, 210 - 60 * t1), (x2, 210 - 60 * t2), (x2, 340 + 10 * t2), (x1, 340 + 10 * t1)], "#a8803f", INK)
        s.poly([(x1 - 6, 222 - 60 * t1), (x2 + 7, 222 - 60 * t2), (x2 + 7, 328 + 10 * t2), (x1 - 6, 328 + 10 * t1)], "#3c3a34")
        cx, cy = (x1 + x2) / 2, 262 - 40 * t1
        s.disc(cx, cy, 10 + 8 * t1, "#c9a484")
        s.poly([(cx - 18 - 12 * t1, 326), (cx + 18 + 12 * t1, 326), (cx + 10, cy + 14), (cx - 10, cy + 14)], "#22282b")
    # wainscot and the dais with five chairs, seal behind
    s.rect(330, 330, 520, 170, "#7a5438", INK)
    s.boards(330, 330, 520, 170, "#7a5438", 52, True, 0.35)
    s.disc(590, 236, 66, "#a8803f", INK, 2)
    s.disc(590, 236, 54, "#e9dfc2", INK, 1.4)
    anchor(s, 590, 238, 30, "#32505c")
    for x in (400, 780):
        s.line([(x, 500), (x, 176)], "#a8803f", 4)
        s.poly([(x, 180), (x + 44, 200), (x + 34, 300), (x + 8, 336), (x, 330)], "#4d7480" if x < 500 else "#7b3d33", INK, 1.2)
    for k in range(5):
        x = 446 + k * 72
        s.rect(x - 20, 340 - (14 if k == 2 else 0), 40, 90, "#3f2b22", INK)
        s.disc(x, 340 - (14 if k == 2 else 0), 20, "#3f2b22", INK, 1.4, 10)
    s.poly([(380, 420), (800, 420), (840, 446), (340, 446)], "#a8754c", INK)
    s.poly([(340, 446), (840, 446), (840, 530), (340, 530)], "#8a5d3c", INK)
    for k in range(5):
        s.rect(352 + k * 98, 458, 86, 60, "#956745", INK, 1.2)
        s.line([(446 + k * 72, 424), (452 + k * 72, 404)], INK, 2)
        s.rect(430 + k * 72, 426, 22, 6, "#f3ead6", INK, 0.8)
    # the witness table and the public's benches
    s.poly([(500, 566), (680, 566), (700, 596), (480, 596)], "#a8754c", INK)
    s.poly([(480, 596), (700, 596), (700, 640), (480, 640)], "#7a5438", INK)
    s.rect(560, 556, 30, 12, "#f3ead6", INK, 1)
    s.line([(620, 566), (628, 540)], INK, 2)
    for k, y in enumerate((640, 696, 764)):
        t = 0.4 + k * 0.3
        for side in (-1, 1):
            x1, x2 = 590 + side * 60 * (1 + t), 590 + side * 640 * (0.6 + t * 0.55)
            s.poly([(x1, y), (x2, y + 8), (x2, y + 8 + 62 * t), (x1, y + 62 * t)], mix("#8a5d3c", "#63412b", k / 3), INK)
            s.line([(x1, y), (x2, y + 8)], "#b98457", 5)
            for j in range(3 + k):
                f = (j + 0.6) / (3.4 + k)
                hx, hy = x1 + (x2 - x1) * f, y + 4
                if (j * 7 + k * 3 + side) % 4:
                    tone = ["#2f3d45", "#5b4533", "#6b3f34", "#3d5a52"][(j + k) % 4]
                    s.poly([(hx - 26 * t - 8, hy + 16), (hx + 26 * t + 8, hy + 16), (hx + 16 * t, hy - 22 * t), (hx - 16 * t, hy - 22 * t)], tone)
                    s.disc(hx, hy - 34 * t - 4, 15 * t + 4, dark(tone, 0.35))
            s.poly([(x1, y + 2), (x2, y + 10), (x2, y + 8 + 62 * t), (x1, y + 62 * t)], mix("#8a5d3c", "#63412b", k / 3), INK)
            s.line([(x1, y + 2), (x2, y + 10)], "#b98457", 5)
    for k in range(5):
        x1, x2 = 864 + k * 68, 902 + k * 72
        s.veil([(x1, 250), (x2, 240), (620 + k * 40, 800), (470 + k * 40, 800)], "#fff0c8", 0.1, 8)
    return s.finish(sun=28)


@picture("port-office-plan.png")
def port_office_plan():
    s = Sheet("#fbf8f0")
    s.rect(110, 130, 860, 500, "#f1ebd9")
    s.rect(110, 130, 480, 300, "#ece0cc")
    s.rect(110, 430, 480, 70, "#e4ddc8")
    s.rect(690, 130, 280, 190, "#dfe5df")
    s.rect(690, 320, 280, 180, "#ece4cd")
    for k in range(24):
        s.line([(110 + k * 20, 430), (110 + k * 20, 500)], "#d6cdb5", 0.9)
    for k in range(4):
        s.line([(110, 444 + k * 16), (590, 444 + k * 16)], "#d6cdb5", 0.9)
    s.rect(140, 630, 640, 66, "#d9d0b9", INK, 1.6)
    s.wall([(110, 130), (970, 130), (970, 630), (110, 630), (110, 130)], 11)
    s.wall([(110, 430), (590, 430)], 8)
    s.wall([(590, 130), (590, 630)], 8)
    s.wall([(690, 130), (690, 630)], 8)
    s.wall([(690, 320), (970, 320)], 8)
    s.wall([(690, 500), (970, 500)], 8)
    s.wall([(110, 500), (590, 500)], 8)
    # the hearing room: dais to the east, five south windows look on the court
    s.poly([(500, 180), (560, 170), (560, 390), (500, 380), (476, 280)], "#b98f63", INK, 2)
    for k in range(5):
        s.rect(548, 190 + k * 38, 18, 24, "#3f2b22", INK, 1)
    s.rect(424, 250, 26, 62, "#b98f63", INK, 1.6)
    for k in range(6):
        for y, h in ((152, 104), (306, 104)):
            s.rect(146 + k * 44, y, 14, h, "#8a5d3c", INK, 1)
    for k in range(5):
        s.gap(146 + k * 84, 430, 196 + k * 84, 430)
    # the stair hall, the lift, records room with its stacks, Haldane's office
    for k in range(10):
        s.rect(600, 520 + k * 10, 56, 10, "#efe8d4", INK, 0.9)
    s.rect(606, 150, 64, 64, "#cfcabb", INK, 2)
    s.line([(606, 150), (670, 214)], INK, 1)
    s.line([(670, 150), (606, 214)], INK, 1)
    for k in range(8):
        s.rect(712 + k * 31, 150, 18, 120, "#9aa5a3", INK, 1.2)
    s.rect(724, 290, 70, 18, "#b98f63", INK, 1.2)
    s.rect(800, 380, 96, 52, "#8a5d3c", INK, 1.8)
    s.disc(848, 452, 13, "#3f2b22", INK, 1.2)
    s.disc(830, 362, 11, "#a9bdb8", INK, 1.2)
    s.disc(876, 362, 11, "#a9bdb8", INK, 1.2)
    s.rect(930, 336, 30, 150, "#c3a781", INK, 1.2)
    s.rect(712, 540, 110, 60, "#a9bdb8", INK, 1.4)
    s.rect(860, 540, 80, 60, "#c9a77c", INK, 1.4)
    s.door(590, 300, 54, "ws", 10)
    s.door(590, 240, 54, "wn", 10)
    s.door(690, 250, 50, "es", 10)
    s.door(690, 400, 50, "es", 10)
    s.door(690, 540, 46, "es", 10)
    s.door(590, 440, 46, "ws", 10)
    s.gap(610, 630, 670, 630, glass=False, width=13)
    for a, b in ((150, 230), (270, 350), (390, 470)):
        s.gap(a, 500, b, 500)
    for a, b in ((350, 400), (430, 480)):
        s.gap(970, a, 970, b)
    for a, b in ((140, 210), (250, 320), (360, 430)):
        s.gap(a, 630, b, 630)
    for k in range(5):
        s.veil([(150 + k * 84, 430), (192 + k * 84, 430), (170 + k * 84, 320), (128 + k * 84, 320)], BRASS, 0.25, 3)
    s.eye(150, 280, 0, reach=70)
    s.eye(900, 300, 190, reach=50)
    s.north()
    s.scale_bar(860, 712, 50)
    return s.finish()


@picture("county-annex-front.jpg")
def county_annex_front():
    s = Sheet()
    s.sky("#c3ccce", "#e6e6df", 560)
    s.clouds("#f1f1ec", 140, 50, 300, 0.8, 9)
    s.woods(470, 60, 130, "#6d8277", 141, -20, W + 20, 24)
    wall, band = "#cfcab9", "#8b978f"
    s.rect(60, 330, 1080, 250, wall, INK)
    s.rect(40, 300, 1120, 38, "#e6e1d2", INK)
    s.rect(40, 332, 1120, 8, dark(wall, 0.25))
    for k in range(27):
        s.line([(60 + k * 41, 340), (60 + k * 41, 580)], "#b7b2a1", 1)
    # the western wing: substation, with its barred strip windows
    s.rect(60, 400, 430, 70, "#6b8088", INK, 2)
    for k in range(8):
        s.line([(60 + k * 54, 400), (60 + k * 54, 470)], "#e6e1d2", 3)
    for k in range(7):
        for j in range(6):
            s.line([(66 + k * 54, 408 + j * 10), (108 + k * 54, 408 + j * 10)], "#93a4a8", 1.4)
    s.rect(60, 478, 430, 16, band)
    s.rect(320, 396, 84, 184, "#4b5960", INK)
    s.panes(328, 406, 68, 168, "#8ba0a5", "#2c383d", 2, 1)
    s.rect(296, 372, 132, 20, "#e6e1d2", INK)
    star = [(362 + math.cos(math.radians(-90 + k * 36)) * (15 if k % 2 == 0 else 6), 358 + math.sin(math.radians(-90 + k * 36)) * (15 if k % 2 == 0 else 6)) for k in range(10)]
    s.poly(star, BRASS, INK, 1.2)
    # the eastern wing: the bank hall, taller, glass brick and a clock
    s.rect(560, 236, 500, 344, "#d8d3c3", INK)
    s.rect(546, 220, 528, 22, "#e6e1d2", INK)
    for x in (586, 890):
        for j in range(9):
            for k in range(6):
                s.rect(x + k * 24, 290 + j * 24, 22, 22, mix("#a9bec0", "#c9d7d4", ((j * 5 + k * 3) % 7) / 7), "#8fa3a6", 0.8)
        s.line([(x - 3, 287), (x + 145, 287), (x + 145, 508), (x - 3, 508), (x - 3, 287)], INK, 2)
    s.rect(756, 330, 108, 250, "#3d4f48", INK)
    s.panes(766, 340, 88, 230, "#9fb9b5", "#26332f", 2, 2)
    s.rect(726, 306, 168, 20, "#b9b4a4", INK)
    s.disc(810, 272, 26, "#f4efe3", INK, 2.4)
    s.line([(810, 272), (810, 254)], INK, 2)
    s.line([(810, 272), (822, 278)], INK, 2)
    # empty flagpoles, the lot with its lines and weeds
    for x in (510, 530):
        s.line([(x, 580), (x, 170)], "#8b9296", 3)
    s.fade(0, 580, W, 220, "#a5a59b", "#8b8c85")
    s.rect(0, 580, W, 16, "#c9c4b3", INK, 1.2)
    for k in range(13):
        s.line([(60 + k * 95, 640), (-130 + k * 124, 800)], "#d9d5c6", 3)
    dice = random.Random(143)
    for _ in range(34):
        x, y = dice.uniform(0, W), dice.uniform(598, 740)
        for d in (-4, 0, 4):
            s.line([(x, y), (x + d, y - dice.uniform(7, 14))], "#6f8159", 1.3)
    s.car(120, 690, 240, "#e9e6da", "#8ba0a5")
    s.rect(222, 610, 34, 8, "#a63a30", INK, 1)
    s.rect(256, 610, 30, 8, "#3f5f8a", INK, 1)
    s.poly([(136, 672), (352, 672), (352, 664), (136, 664)], "#32505c")
    s.veil([(120, 690), (360, 690), (372, 700), (130, 700)], "#1c2326", 0.3, 4)
    s.person(720, 614, 80, "#3c4a50")
    s.mirror()  # the lot lies north: west is on the right
    return s.finish(sun=90)


@picture("county-annex-plan.png")
def county_annex_plan():
    s = Sheet("#fbf8f0")
    s.rect(120, 220, 420, 380, "#eeeadc")
    s.rect(540, 220, 100, 380, "#e4ddc8")
    s.rect(640, 130, 400, 470, "#f1ebd9")
    for j in range(12):
        for k in range(10):
            if (j + k) % 2:
                s.rect(640 + k * 40, 130 + j * 39.2, 40, 39.2, "#ebe3cd")
    s.wall([(120, 220), (640, 220), (640, 130), (1040, 130), (1040, 600), (120, 600), (120, 220)], 11)
    s.wall([(540, 220), (540, 600)], 8)
    s.wall([(640, 220), (640, 600)], 8)
    s.wall([(120, 400), (540, 400)], 7)
    s.wall([(330, 400), (330, 600)], 7)
    # substation: counter, desks, cells
    s.rect(380, 250, 22, 130, "#b98f63", INK, 1.8)
    for x, y in ((170, 260), (170, 330), (270, 260), (270, 330)):
        s.rect(x, y, 70, 36, "#c9c2ae", INK, 1.4)
        s.disc(x + 35, y + 46, 9, "#5c6a6d", INK, 1.2)
    s.rect(140, 430, 170, 150, "#dcd8cc", INK, 1.4)
    for k in range(14):
        s.disc(144 + k * 12.5, 430, 3, INK)
    s.rect(150, 540, 80, 30, "#a9bdb8", INK, 1.2)
    s.rect(360, 430, 150, 24, "#9aa5a3", INK, 1.2)
    s.rect(380, 500, 90, 56, "#b98f63", INK, 1.4)
    # bank hall: the counter that turns, the vault door, queue ropes
    s.rect(860, 180, 26, 250, "#8a5d3c", INK, 2)
    s.rect(886, 180, 120, 26, "#8a5d3c", INK, 2)
    for k in range(4):
        s.line([(860, 226 + k * 52), (886, 226 + k * 52)], PAPER, 2)
    s.arc(873, 305, 150, 190, 250, RUST, 2)
    s.poly([(724, 282), (736, 268), (740, 286)], RUST)
    s.rect(930, 470, 96, 110, "#9aa5a3", INK, 2)
    s.disc(930, 525, 26, "#c9c2ae", INK, 2)
    s.disc(930, 525, 10, BRASS, INK, 1.2)
    for k in range(4):
        s.disc(730, 340 + k * 44, 5, BRASS, INK, 1.1)
        if k:
            s.line([(730, 340 + (k - 1) * 44), (730, 340 + k * 44)], RUST, 1.8)
    s.rect(690, 160, 90, 40, "#b98f63", INK, 1.4)
    for a, b in ((680, 760), (900, 1000)):
        s.gap(a, 130, b, 130)
    for a, b in ((240, 300), (320, 380), (430, 490), (520, 580)):
        s.gap(120, a, 120, b)
    for a, b in ((160, 260), (430, 520)):
        s.gap(a, 220, b, 220)
    s.gap(800, 130, 850, 130, glass=False, width=14)
    s.door(330, 220, 50, "se", 13)
    s.door(540, 300, 46, "es", 10)
    s.door(640, 300, 46, "ws", 10)
    s.door(330, 500, 46, "es", 10)
    s.door(440, 400, 46, "ne", 10)
    s.hatch([(548, 470), (632, 470), (632, 592), (548, 592)], RUST, 10, 1.0, 1.2, 0.8)
    s.line([(548, 470), (632, 470)], RUST, 3)
    s.eye(700, 560, -52, reach=80)
    s.eye(500, 370, 205, reach=70)
    s.north()
    s.scale_bar(60, 700, 50)
    return s.finish()


@picture("st-nicholas-view.jpg")
def st_nicholas_view():
    s = Sheet()
    s.sky("#aec6d3", "#f6e2bb", 500)
    s.clouds("#fff1d6", 150, 60, 260, 0.65)
    s.ridge(500, 130, "#a9b9a9", 152)
    s.fade(0, 490, W, 310, "#b4b983", "#8c9a63")
    s.woods(505, 120, 220, "#4f6d5c", 153, 880, W + 20, 26)
    s.crown(80, 360, 128, "#4f6a4f", 154)
    s.rect(70, 400, 18, 130, "#5b4a39", INK)
    white = "#f3ecdc"
    # nave side in shade to the right, west front to the light
    s.poly([(520, 300), (860, 320), (860, 540), (520, 560)], dark(white, 0.2), INK)
    for k in range(20):
        s.line([(520, 312 + k * 12.4), (860, 330 + k * 11)], dark(white, 0.3), 0.8)
    s.poly([(520, 300), (430, 176), (800, 214), (884, 330), (860, 322)], "#57666a", INK)
    for k in range(4):
        x = 560 + k * 76
        s.poly([(x, 500), (x, 396), (x + 15, 366), (x + 30, 398), (x + 30, 498)], "#3d5560", INK, 1.4)
        s.poly([(x + 4, 470), (x + 4, 400), (x + 15, 378), (x + 15, 470)], ["#b4563a", "#4d7480", "#c9a24e", "#6e7f62"][k])
    s.poly([(340, 560), (340, 310), (430, 180), (520, 300), (520, 560)], white, INK)
    s.boards(340, 310, 180, 250, white, 11, False, 0.08)
    s.poly([(326, 322), (430, 166), (534, 312), (524, 316), (430, 184), (336, 326)], "#d9cfb8", INK, 1.2)
    # the tower and its bell, a cupola for St. Nicholas over it
    s.poly([(384, 330), (384, 120), (476, 120), (476, 330)], white, INK)
    s.poly([(446, 330), (446, 120), (476, 120), (476, 330)], dark(white, 0.14))
    s.rect(404, 150, 52, 66, "#46545a", INK)
    s.poly([(416, 204), (444, 204), (438, 178), (430, 168), (422, 178)], BRASS, INK)
    s.poly([(374, 124), (486, 124), (430, 76)], "#57666a", INK)
    s.disc(430, 74, 20, "#4d7480", INK, 1.6, 18)
    s.poly([(414, 66), (446, 66), (430, 38)], "#4d7480", INK, 1.4)
    s.line([(430, 42), (430, 14)], BRASS, 3)
    s.line([(421, 24), (439, 24)], BRASS, 3)
    s.line([(424, 33), (436, 30)], BRASS, 2.4)
    s.disc(430, 268, 22, "#3d5560", INK, 2)
    for k in range(6):
        a = math.radians(k * 60)
        s.line([(430, 268), (430 + math.cos(a) * 22, 268 + math.sin(a) * 22)], "#d9cfb8", 1.6)
    s.poly([(396, 560), (396, 420), (430, 376), (464, 420), (464, 560)], "#6b4b38", INK)
    s.line([(430, 382), (430, 560)], "#4a3327", 2)
    s.rect(380, 560, 100, 10, "#c2b89f", INK, 1.2)
    s.rect(372, 570, 116, 11, "#b3a88f", INK, 1.2)
    # path, graves, yews, gate
    s.poly([(388, 581), (474, 581), (420, 680), (300, 800), (60, 800), (250, 680)], "#d3c8a9", dark("#d3c8a9", 0.3), 1.2)
    dice = random.Random(156)
    for k in range(26):
        x, y = dice.uniform(120, 1160), dice.uniform(560, 730)
        if 250 - (y - 580) * 1.0 < x < 500 - (y - 580) * 0.3:
            continue
        h = 20 + (y - 540) * 0.22
        tone = mix("#c9c4b5", "#8f918b", dice.random())
        s.veil([(x, y), (x + h * 0.7, y), (x + h * 1.7, y + h * 0.34), (x + h * 0.9, y + h * 0.34)], "#26332a", 0.3, 3)
        if k % 3 == 0:
            s.line([(x + h * 0.35, y), (x + h * 0.35, y - h * 1.5)], tone, h * 0.2)
            s.line([(x, y - h * 1.02), (x + h * 0.7, y - h * 1.02)], tone, h * 0.17)
            s.line([(x + h * 0.12, y - h * 0.5), (x + h * 0.58, y - h * 0.64)], tone, h * 0.12)
        else:
            s.poly([(x, y), (x, y - h * 0.8), (x + h * 0.2, y - h * 1.06), (x + h * 0.5, y - h * 1.06), (x + h * 0.7, y - h * 0.8), (x + h * 0.7, y)], tone, INK, 1.2)
            s.rect(x + h * 0.48, y - h * 0.8, h * 0.22, h * 0.8, dark(tone, 0.25))
    for x, h in ((930, 150), (1000, 190), (1080, 170)):
        s.poly([(x - 24, 560), (x - 30, 520), (x, 560 - h), (x + 30, 520), (x + 24, 560)], "#38523f", INK, 1.2)
        s.poly([(x + 2, 560), (x, 560 - h), (x + 30, 520), (x + 24, 560)], "#2b4033")
    s.person(404, 640, 76, "#22262a")
    s.person(432, 636, 72, "#3a3034")
    s.veil([(410, 640), (440, 640), (560, 690), (520, 694)], "#26332a", 0.3, 4)
    return s.finish(sun=156)


@picture("st-nicholas-nave.jpg")
def st_nicholas_nave():
    s = Sheet("#4a3a2f")
    wall = "#e6dcc3"
    s.poly([(0, 0), (360, 210), (360, 560), (0, 760)], mix(wall, "#8a8272", 0.4), INK)
    s.poly([(W, 0), (840, 210), (840, 560), (W, 760)], mix(wall, "#8a8272", 0.12), INK)
    s.poly([(0, 760), (360, 560), (840, 560), (W, 760), (W, H), (0, H)], "#7d7a73", INK)
    s.poly([(0, 0), (W, 0), (840, 210), (600, 60), (360, 210)], "#5e4736", INK)
    s.poly([(360, 560), (360, 210), (600, 60), (840, 210), (840, 560)], wall, INK)
    # slate floor
    for k in range(9):
        y = 560 + k * k * 3.6
        s.line([(0, y + 0), (W, y)], "#67655f", 1)
    for k in range(-6, 14):
        s.line([(600 + (k - 3.5) * 68, 560), (600 + (k - 3.5) * 220, 800)], "#67655f", 1)
    # open timber
    for t in (0.0, 0.3, 0.72):
        lx, rx, y, peak = 360 - 360 * t, 840 + 360 * t, 210 - 210 * t, 60 - 300 * t
        w, tone = 9 + 13 * t, mix("#7a5b42", "#493526", t)
        s.line([(lx, y), (600, peak)], tone, w)
        s.line([(rx, y), (600, peak)], tone, w)
        s.line([(lx, y + 30 + 30 * t), (rx, y + 30 + 30 * t)], tone, w)
        s.line([(600, peak), (600, y + 30 + 30 * t)], tone, w * 0.8)
    # lancets north (dull) and south (sun)
    for k in range(4):
        t1, t2 = 0.08 + k * 0.235, 0.19 + k * 0.245
        for side in (-1, 1):
            base = 360 if side < 0 else 840
            x1, x2 = base + side * 360 * t1, base + side * 360 * t2
            top, low = 300 - 150 * t1, 450 + 90 * t1
            panes = [(x1, low), (x1, top + 30), ((x1 + x2) / 2, top - 20 - 20 * t1), (x2, top + 16), (x2, low + 24)]
            s.poly(panes, "#fbe8bb" if side > 0 else "#9fb1b4", "#5b4d3f", 4)
            tones = ["#b4563a", "#4d7480", "#c9a24e", "#6e7f62"]
            for j in range(4):
                y1, y2 = top + 30 + (low - top - 30) * j / 4, top + 30 + (low - top - 30) * (j + 0.62) / 4
                s.poly([(x1 + 4 * side, y1), (x2 - 4 * side, y1), (x2 - 4 * side, y2), (x1 + 4 * side, y2)], mix(tones[(j + k) % 4], "#fff3d4" if side > 0 else "#56646a", 0.32))
    # the iconostasis in three flats, royal doors, icons, lamps
    s.rect(384, 300, 432, 260, "#6b4630", INK)
    for k in range(7):
        x = 396 + k * 60
        if k == 3:
            continue
        s.rect(x, 364, 48, 122, "#a8803f", INK, 1.4)
        s.poly([(x + 5, 480), (x + 5, 388), (x + 24, 370), (x + 43, 388), (x + 43, 480)], BRASS, INK, 1)
        s.disc(x + 24, 402, 10, "#f3dfae", INK, 1)
        s.disc(x + 24, 404, 6, "#8a5a3c")
        s.poly([(x + 9, 480), (x + 13, 420), (x + 35, 420), (x + 39, 480)], ["#7b3d33", "#32505c", "#5f6b3f", "", "#7b3d33", "#32505c", "#4a3a5c"][k], INK, 1)
        s.line([(x + 24, 486), (x + 24, 504)], BRASS, 1.2)
        s.disc(x + 24, 510, 5, "#a63a30", INK, 0.8)
        s.glow(x + 24, 506, 20, "#ffd27a", 0.6)
    s.rect(384, 318, 432, 34, "#8a6038", INK, 1.2)
    for k in range(12):
        s.disc(402 + k * 36, 335, 10, BRASS, INK, 0.9)
    s.poly([(566, 560), (566, 400), (600, 360), (634, 400), (634, 560)], "#b08a45", INK)
    s.line([(600, 366), (600, 560)], INK, 1.8)
    s.poly([(560, 300), (600, 240), (640, 300)], "#6b4630", INK)
    s.line([(600, 250), (600, 196)], BRASS, 5)
    s.line([(582, 214), (618, 214)], BRASS, 5)
    s.line([(588, 236), (612, 230)], BRASS, 4)
    # chandelier, pews, the koliva table with candles
    s.line([(600, 0), (600, 120)], INK, 2)
    s.arc(600, 120, 90, 10, 170, BRASS, 6, 34)
    for k in range(7):
        x = 520 + k * 26.6
        y = 132 + 22 * math.sin(math.pi * k / 6)
        s.rect(x - 2.5, y - 18, 5, 18, "#f6eed8", INK, 0.7)
        s.glow(x, y - 22, 18, "#ffdf9a", 0.7)
    for k, (y, t) in enumerate(((600, 0.3), (650, 0.55), (726, 0.95))):
        for side in (-1, 1):
            x1, x2 = 600 + side * (72 + 90 * t), 600 + side * (240 + 420 * t)
            s.poly([(x1, y), (x2, y), (x2 + side * 10, y + 76 * t + 14), (x1, y + 76 * t + 14)], mix("#8a6245", "#5f422e", k / 3), INK)
            s.line([(x1, y), (x2, y)], "#b58a5f", 5)
    s.poly([(566, 590), (634, 590), (642, 612), (558, 612)], "#f6f0e0", INK, 1.4)
    s.poly([(558, 612), (642, 612), (640, 668), (560, 668)], "#e3d9c0", INK, 1.4)
    s.disc(600, 592, 22, "#fbf8f0", INK, 1.2, 8)
    for x in (574, 590, 612, 628):
        s.line([(x, 592), (x, 566)], "#f3dfae", 3)
        s.glow(x, 562, 22, "#ffcf7a", 0.8)
    for k in range(4):
        x1 = 868 + k * 84
        s.veil([(x1, 300 - k * 40), (x1 + 40, 300 - k * 46), (560 + k * 70, 800), (430 + k * 66, 800)], ["#e9b08f", "#b6d0d4", "#f3dca0", "#cdd6b5"][k], 0.17, 10)
    return s.finish(sun=36)

# ---- the highway and the stage


@picture("coast-highway-view.jpg")
def coast_highway_view():
    s = Sheet()
    s.sky("#aac9d6", "#f1ecd8", 420)
    s.clouds("#ffffff", 160, 60, 220, 0.65)
    s.ridge(420, 70, "#a3b8bb", 161)
    s.sea(418, 760, "#a3c2c8", "#6b98a2", "#f1f5ee", 162, 0.8)
    # headlands going away on the left and ahead
    s.poly([(-20, 330), (180, 300), (360, 330), (520, 372), (640, 410), (700, 424), (-20, 460)], "#7f9d97")
    s.poly([(-20, 380), (240, 372), (430, 398), (560, 424), (600, 440), (-20, 500)], "#5f8278")
    s.woods(452, 60, 120, "#4a6d60", 163, -20, 470, 17)
    # the verge, the road bending left under the cedars
    s.poly([(-20, 440), (520, 446), (640, 470), (700, 540), (900, 800), (-20, 800)], "#7c8a58")
    s.poly([(760, 800), (640, 560), (560, 480), (500, 462), (430, 455), (400, 455), (430, 466), (456, 486), (440, 540), (240, 800)], "#8d8f8b", INK, 1.6)
    s.line([(470, 800), (536, 560), (516, 490), (470, 464), (420, 457)], "#e3c766", 3.4)
    s.line([(482, 800), (544, 560), (522, 490), (474, 464)], "#e3c766", 2.4)
    s.line([(262, 800), (448, 548), (462, 490), (436, 466)], "#f4efe3", 2.4)
    s.line([(734, 800), (630, 566), (554, 484), (496, 463)], "#f4efe3", 2.4)
    s.poly([(900, 800), (700, 540), (640, 470), (560, 452), (620, 470), (672, 560), (790, 800)], "#b8ad86", dark("#b8ad86", 0.25), 1)
    # guard rail on the water side
    posts = [(862, 760), (806, 684), (758, 622), (718, 572), (684, 532), (654, 502), (628, 480), (604, 466), (580, 458)]
    for (x1, y1), (x2, y2) in zip(posts, posts[1:]):
        h1, h2 = (y1 - 430) * 0.16, (y2 - 430) * 0.16
        s.poly([(x1, y1 - h1), (x2, y2 - h2), (x2, y2 - h2 * 0.45), (x1, y1 - h1 * 0.45)], "#b9c2c2", INK, 1.2)
        s.line([(x1, y1 - h1 * 0.72), (x2, y2 - h2 * 0.72)], "#8d989a", 1.2)
        s.line([(x1, y1), (x1, y1 - h1)], "#5f696b", max(1.6, h1 * 0.12))
    # the green wagon coming, mile post
    x, base, w = 470, 560, 62
    s.veil([(x - w * 0.7, base), (x + w * 0.7, base), (x + w * 0.8, base + 9), (x - w * 0.8, base + 9)], "#1c2326", 0.5, 3)
    s.poly([(x - w * 0.55, base), (x - w * 0.58, base - 22), (x + w * 0.58, base - 22), (x + w * 0.55, base)], "#3f6b4a", INK)
    s.poly([(x - w * 0.48, base - 22), (x - w * 0.36, base - 44), (x + w * 0.36, base - 44), (x + w * 0.48, base - 22)], "#345a3e", INK)
    s.poly([(x - w * 0.4, base - 24), (x - w * 0.31, base - 40), (x + w * 0.31, base - 40), (x + w * 0.4, base - 24)], "#c5d6d6")
    s.line([(x - w * 0.34, base - 47), (x + w * 0.34, base - 47)], INK, 2)
    for d in (-1, 1):
        s.disc(x + d * w * 0.43, base - 14, 5, "#fff3cd", INK, 1.2)
        s.rect(x + d * w * 0.43 - 6, base - 3, 12, 7, "#171d20")
    s.rect(330, 630, 8, 62, "#e9e6da", INK, 1)
    s.rect(318, 604, 32, 34, "#3f7d4e", INK, 1.4)
    s.word(334, 621, "17", 18, "#f4efe3")
    # the near cedars frame it
    for x, base, tall, tone in ((60, 760, 760, "#2f4f45"), (-30, 720, 640, "#38594d"), (190, 640, 520, "#3b5f50"), (290, 590, 390, "#466b59")):
        s.poly([(x - tall * 0.022, base), (x + tall * 0.022, base), (x + tall * 0.006, base - tall * 0.95), (x - tall * 0.004, base - tall * 0.95)], "#6b4b38", INK, 1.2)
        s.conifer(x, base - tall * 0.1, tall * 0.95, tone)
    s.veil([(300, 590), (470, 470), (520, 520), (420, 640)], "#1f3b30", 0.3, 12)
    s.veil([(100, 760), (360, 620), (470, 700), (260, 800)], "#1f3b30", 0.28, 14)
    s.gulls([(820, 200, 13), (880, 236, 10), (960, 190, 9)], "#56656b")
    return s.finish(sun=132)


@picture("coast-highway-plan.png")
def coast_highway_plan():
    s = Sheet()
    s.shore([(-40, 330), (60, 300), (140, 320), (210, 280), (300, 300), (360, 250), (430, 262), (500, 320), (600, 300), (660, 240), (740, 230), (820, 290), (900, 280), (980, 220), (1080, 240), (1240, 200), (1240, 840), (-40, 840)], ground="#dfe0c2")
    for k, (cx, cy, rx, ry) in enumerate([(300, 620, 260, 120), (310, 630, 190, 84), (320, 640, 110, 46), (880, 610, 270, 130), (890, 618, 200, 92), (900, 628, 124, 54)]):
        s.arc(cx, cy, rx, 0, 360, "#b9bc8f", 1.4, ry)
    s.line([(400, 320), (420, 430), (380, 520), (430, 700), (420, 840)], "#8fb4bf", 4)
    road = [(1240, 320), (1080, 350), (980, 330), (900, 380), (820, 396), (740, 340), (660, 350), (600, 400), (500, 420), (430, 380), (360, 360), (300, 410), (210, 390), (140, 420), (60, 410), (-40, 440)]
    s.line([(860, 390), (868, 446)], "#b9b39f", 12)
    s.road(road, 18)
    for (x, y), n in zip([(1080, 350), (980, 330), (860, 390), (740, 340), (640, 368), (500, 420), (360, 360), (250, 400), (140, 420)], range(14, 23)):
        s.line([(x, y - 16), (x, y + 16)], INK, 1.4)
        up = -30 if n == 16 else 30
        s.disc(x, y + up, 14, "#3f7d4e", PAPER, 2)
        s.word(x, y + up, str(n), 14, PAPER)
    # holds at either end, the quarry base at 16, the overlook at 18
    for x, y in ((1150, 336), (96, 414)):
        s.poly([(x - 16, y - 16), (x + 16, y - 16), (x + 16, y + 16), (x - 16, y + 16)], RUST, PAPER, 2.4)
        s.rect(x - 10, y - 3, 20, 6, PAPER)
    s.poly([(830, 440), (930, 430), (980, 490), (950, 560), (860, 560), (810, 500)], "#cfc6ac", dark("#cfc6ac", 0.35), 1.6)
    s.trailers(846, 460, 4, 14, 44, 8)
    s.tent(900, 512, 40, 34)
    s.badge(944, 470, "P")
    s.poly([(600, 352), (636, 318), (680, 320), (690, 344), (650, 352)], "#cfc6ac", dark("#cfc6ac", 0.35), 1.6)
    s.eye(654, 330, -100, reach=80)
    s.line([(752, 344), (700, 344), (672, 350)], RUST, 5)
    # the drone's area over the water
    s.over(RUST, 0.13, lambda m: m.poly([(540, 150), (860, 120), (880, 220), (740, 200), (640, 216), (560, 270)]))
    ring = [(540, 150), (860, 120), (880, 220), (740, 200), (640, 216), (560, 270)]
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        long = math.hypot(x2 - x1, y2 - y1)
        for k in range(int(long / 14)):
            a, b = k * 14 / long, (k * 14 + 8) / long
            s.line([(x1 + (x2 - x1) * a, y1 + (y2 - y1) * a), (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b)], RUST, 1.6)
    for dx in (-12, 12):
        for dy in (-9, 9):
            s.line([(700, 166), (700 + dx, 166 + dy)], INK, 2)
            s.disc(700 + dx, 166 + dy, 6, "#fbf8f0", INK, 1.4)
    dice = random.Random(166)
    spots = []
    while len(spots) < 74:
        x, y = dice.uniform(-10, 1200), dice.uniform(290, 740)
        near = min(math.hypot(x - px, y - py) for px, py in [(a + (c - a) * t / 8, b + (d - b) * t / 8) for (a, b), (c, d) in zip(road, road[1:]) for t in range(9)])
        if near > 52 and y > 440 and not (790 < x < 1000 and 420 < y < 590) and abs(x - 405) > 40:
            spots.append((x, y, dice.uniform(13, 22)))
    s.crowns(spots, "#6f8f74", 167)
    s.north()
    s.scale_bar()
    return s.finish()


@picture("cannery-stage-gimbal.jpg")
def cannery_gimbal():
    s = Sheet("#1e272c")
    s.fade(0, 0, W, 520, "#161d22", "#2b363c")
    # corrugated walls, grid, the blue on three sides
    for k in range(60):
        s.line([(k * 20, 60), (k * 20, 520)], "#242e34", 1.2)
    s.poly([(210, 96), (990, 96), (990, 486), (210, 486)], "#2f6ea3", INK)
    s.fade(212, 98, 776, 386, "#3b7fb5", "#2a628f")
    s.poly([(210, 96), (90, 60), (90, 560), (210, 486)], "#265a85", INK)
    s.poly([(990, 96), (1110, 60), (1110, 560), (990, 486)], "#2c6796", INK)
    for y in (44, 70):
        s.line([(0, y), (W, y)], "#4d5a60", 5)
    for k in range(16):
        s.line([(k * 80, 20), (k * 80, 84)], "#4d5a60", 3)
    # lamps in the grid, the key from the left
    for x, r in ((250, 30), (420, 22), (790, 22), (930, 22)):
        s.line([(x, 60), (x, 96)], "#4d5a60", 4)
        s.poly([(x - r, 128), (x + r, 128), (x + r * 0.6, 94), (x - r * 0.6, 94)], "#0f1518", "#4d5a60", 1.6)
        s.disc(x, 128, r * 0.9, "#fff3cf", None, 1, 6)
        s.glow(x, 136, r * 2.6, "#fff0c8", 0.7)
    s.veil([(230, 128), (272, 128), (760, 620), (330, 640)], "#fff0c8", 0.14, 14)
    # floor and tank
    s.poly([(0, 560), (210, 486), (990, 486), (W, 560), (W, H), (0, H)], "#4a4f50", INK)
    for k in range(-4, 16):
        s.line([(600 + (k - 5.5) * 100, 486), (600 + (k - 5.5) * 230, 800)], "#424748", 1.2)
    s.poly([(190, 640), (320, 540), (880, 540), (1010, 640), (1010, 700), (190, 700)], "#7d8a8b", INK)
    s.poly([(216, 640), (334, 550), (866, 550), (984, 640)], "#27566a", INK)
    s.poly([(190, 640), (1010, 640), (1010, 700), (190, 700)], "#8f9b9b", INK)
    for k in range(12):
        s.line([(224 + k * 68, 640), (224 + k * 68, 700)], "#6f7b7c", 2)
    dice = random.Random(172)
    for _ in range(46):
        y = dice.uniform(558, 634)
        t = (y - 550) / 90
        x = dice.uniform(334 - 110 * t, 800 + 90 * t)
        s.line([(x, y), (x + dice.uniform(20, 70), y)], mix("#27566a", "#cfe0e2", dice.uniform(0.2, 0.6)), 1.3)
    # gimbal: base, rams, cradle
    s.poly([(470, 606), (730, 606), (760, 632), (440, 632)], "#56656b", INK)
    for x1, x2 in ((490, 452), (600, 600), (710, 752)):
        s.line([(x1, 610), (x2, 500)], "#c9a24e", 15)
        s.line([(x1, 610), ((x1 + x2) / 2, 555)], "#39454a", 21)
        s.disc(x1, 612, 10, "#22313a", "#8d9598", 2)
        s.disc(x2, 498, 9, "#22313a", "#8d9598", 2)
    def tip(points, a=-8, cx=600, cy=420):
        c, d = math.cos(math.radians(a)), math.sin(math.radians(a))
        return [(cx + (x - cx) * c - (y - cy) * d, cy + (x - cx) * d + (y - cy) * c) for x, y in points]
    s.poly(tip([(400, 470), (800, 470), (800, 500), (400, 500)]), "#c25b3c", INK, 2)
    for k in range(7):
        s.line(tip([(410 + k * 56, 474), (438 + k * 56, 496), (466 + k * 56, 474)]), "#7e3a27", 2.4)
    # the wheelhouse section, cut open at the back
    s.poly(tip([(430, 470), (770, 470), (770, 250), (430, 250)]), "#e9e2cf", INK, 2)
    s.poly(tip([(410, 252), (790, 252), (780, 226), (420, 226)]), "#27566a", INK, 2)
    s.poly(tip([(450, 382), (450, 272), (750, 272), (750, 382)]), "#203038", INK, 1.6)
    for k in range(4):
        s.poly(tip([(458 + k * 74, 376), (458 + k * 74, 280), (524 + k * 74, 280), (524 + k * 74, 376)]), "#35586b", "#e9e2cf", 3)
    s.glow(600, 340, 110, "#ffd992", 0.35)
    for x, tall in ((566, 96), (640, 100)):
        (px, py) = tip([(x, 440)])[0]
        s.person(px, py, tall, "#12181c")
    s.poly(tip([(430, 470), (770, 470), (770, 398), (430, 398)]), "#d7cfb9", INK, 1.6)
    for k in range(13):
        s.line(tip([(444 + k * 26, 400), (444 + k * 26, 468)]), "#bdb49c", 1.1)
    s.line(tip([(700, 226), (700, 130)]), "#b9733a", 6)
    # a rain bar, camera on its dolly, the man with the stop
    s.line([(360, 150), (840, 150)], "#8d989a", 4)
    for k in range(46):
        x = 366 + dice.uniform(0, 468)
        y = 160 + dice.uniform(0, 330)
        s.line([(x, y), (x - 5, y + 22)], "#cfe0e2", 0.9)
    s.poly([(930, 734), (1100, 734), (1090, 712), (944, 712)], "#12181c")
    for x in (956, 1076):
        s.disc(x, 738, 12, "#12181c")
    s.line([(1016, 712), (1016, 640)], "#12181c", 9)
    s.rect(980, 604, 82, 42, "#12181c")
    s.rect(960, 614, 24, 22, "#12181c")
    s.disc(1034, 594, 15, "#12181c")
    s.person(1088, 736, 128, "#0b0f12")
    s.person(150, 744, 124, "#0b0f12")
    s.disc(176, 680, 7, "#d0402f")
    s.glow(176, 680, 26, "#ff6a50", 0.8)
    return s.finish(sun=140)


@picture("cannery-stage-front.jpg")
def cannery_front():
    s = Sheet()
    s.sky("#b9d0da", "#f6e6c6", 560)
    s.clouds("#fff8ea", 180, 50, 180, 0.65)
    s.ridge(540, 90, "#a7b8b5", 181)
    tin, tin2 = "#a8b0ad", "#8e9794"
    # three saw-tooth sheds, a stack, the office
    for k in range(3):
        x = 120 + k * 260
        s.poly([(x, 580), (x, 300), (x + 70, 200), (x + 260, 300), (x + 260, 580)], tin, INK)
        for j in range(26):
            u = x + j * 10
            top = 300 - (100 * (j * 10) / 70 if j * 10 < 70 else 100 * (1 - (j * 10 - 70) / 190))
            s.line([(u, top + 3), (u, 578)], tin2, 1)
        s.poly([(x, 300), (x + 70, 200), (x + 70, 232), (x, 332)], "#7f9ca2", INK)
        for j in range(4):
            s.line([(x + j * 17.5, 300 - j * 25), (x + j * 17.5, 332 - j * 25)], "#e9e6da", 1.6)
        s.line([(x + 70, 200), (x + 264, 302)], "#5f6d70", 6)
    dice = random.Random(183)
    for _ in range(38):
        x, y = dice.uniform(130, 890), dice.uniform(330, 560)
        s.over("#9c5a45", 0.35, lambda m, x=x, y=y: m.poly([(x, y), (x + 9, y), (x + 7, y + dice.uniform(16, 60)), (x + 3, y + 30)]), blur=2)
    s.poly([(900, 580), (900, 360), (1120, 360), (1120, 580)], "#c9b896", INK)
    s.rect(890, 344, 240, 20, "#efe7d3", INK)
    for x in (924, 994, 1064):
        s.panes(x, 396, 44, 62, "#7f9ca2", "#efe7d3", 2, 2, "#efe7d3")
    s.rect(984, 486, 60, 94, "#4f6a63", INK)
    s.poly([(36, 580), (44, 120), (92, 120), (100, 580)], "#a5604a", INK)
    for j in range(38):
        s.line([(42, 132 + j * 12), (94, 132 + j * 12)], "#8d4d3a", 0.9)
    s.poly([(72, 580), (72, 120), (92, 120), (100, 580)], dark("#a5604a", 0.22))
    s.rect(38, 108, 60, 15, "#7d4636", INK)
    # faded sign with a fish, dock door open on the dark stage
    s.over("#efe7d3", 0.5, lambda m: m.poly([(400, 344), (620, 344), (620, 412), (400, 412)]))
    s.over("#32505c", 0.6, lambda m: m.poly([(440, 378), (470, 360), (540, 360), (572, 378), (598, 360), (598, 396), (572, 380), (540, 398), (470, 398)]))
    s.disc(468, 376, 4, "#efe7d3")
    s.rect(420, 426, 150, 156, "#151b1f", INK, 3)
    s.glow(495, 530, 80, "#ffe0a0", 0.4)
    s.rect(570, 426, 130, 156, "#3f5a64", INK, 2)
    for j in range(9):
        s.line([(570, 442 + j * 16), (700, 442 + j * 16)], "#32484f", 1.2)
    s.disc(596, 404, 8, "#d0402f", INK, 1.4)
    s.glow(596, 404, 22, "#ff6a50", 0.5)
    s.rect(160, 482, 66, 100, "#3f5a64", INK)
    s.rect(720, 470, 110, 70, "#7f9ca2", INK, 2)
    for k in range(1, 5):
        s.line([(720 + k * 22, 470), (720 + k * 22, 540)], "#5f6d70", 1.4)
    # the yard
    s.fade(0, 580, W, 220, "#bdb5a2", "#a49c89")
    for k in range(5):
        s.line([(0, 600 + k * k * 9), (W, 596 + k * k * 9)], "#968e7b", 1)
    s.line([(300, 800), (430, 582)], "#7b7566", 3)
    s.line([(420, 800), (490, 582)], "#7b7566", 3)
    for x, tone in ((760, "#e9e4d6"), (930, "#dcd6c6")):
        s.poly([(x, 690), (x, 600), (x + 130, 600), (x + 130, 690)], tone, INK)
        s.poly([(x + 130, 690), (x + 130, 624), (x + 152, 630), (x + 160, 660), (x + 160, 690)], tone, INK)
        s.rect(x + 134, 634, 16, 18, "#7f9ca2", INK, 1)
        for wheel in (22, 48, 142):
            s.disc(x + wheel, 692, 12, "#22282b", INK, 1)
            s.disc(x + wheel, 692, 5, "#8d9598")
        s.veil([(x, 700), (x + 160, 700), (x + 190, 716), (x + 10, 716)], "#1c2326", 0.3, 5)
    s.person(500, 626, 76)
    s.person(526, 622, 72, "#b9733a")
    s.veil([(504, 626), (530, 622), (600, 640), (570, 648)], "#1c2326", 0.25, 3)
    s.gulls([(620, 150, 12), (680, 120, 10), (300, 130, 11)], "#56656b")
    return s.finish(sun=146)


@picture("cannery-stage-plan.png")
def cannery_plan():
    s = Sheet("#fbf8f0")
    s.rect(110, 110, 900, 520, "#eeeade")
    for k in range(1, 15):
        s.line([(110 + k * 60, 110), (110 + k * 60, 630)], "#dfdacb", 1)
    for k in range(1, 9):
        s.line([(110, 110 + k * 60), (1010, 110 + k * 60)], "#dfdacb", 1)
    s.wall([(110, 110), (1010, 110), (1010, 630), (110, 630), (110, 110)], 12)
    for x in (290, 470, 650, 830):
        for y in (110, 630):
            s.rect(x - 8, y - 8, 16, 16, INK)
    # tank with gimbal and blue on three sides
    s.rect(170, 240, 340, 240, "#8fb4bf", INK, 4)
    for k in range(5):
        s.arc(230 + k * 56, 450, 26, 200, 340, "#6b98a2", 1.4, 8)
    s.line([(150, 500), (150, 220), (530, 220), (530, 500)], "#2f6ea3", 7)
    s.poly([(270, 300), (410, 300), (410, 420), (270, 420)], "#c25b3c", INK, 2)
    s.poly([(290, 316), (390, 316), (404, 360), (390, 404), (290, 404)], "#e9e2cf", INK, 2)
    for x, y in ((258, 290), (422, 290), (340, 434)):
        s.disc(x, y, 9, "#c9a24e", INK, 1.6)
    for x in (200, 480):
        s.rect(x - 18, 250, 36, 44, "#56656b", INK, 1.6)
        s.poly([(x - 10, 296), (x + 10, 296), (x, 318)], "#2f5563")
    s.poly([(440, 440), (486, 430), (500, 440), (486, 452)], "#e8c24e", INK, 1.4)
    s.arc(340, 360, 210, 20, 160, RUST, 2)
    # engine room, radio room, car on rockers
    s.wall([(600, 160), (800, 160), (800, 300), (600, 300)], 6)
    s.disc(660, 230, 34, "#7f8a8c", INK, 2)
    s.disc(740, 230, 34, "#7f8a8c", INK, 2)
    for x in (660, 740):
        s.disc(x, 230, 14, "#39454a")
    s.line([(626, 276), (774, 276)], BRASS, 5)
    s.wall([(860, 160), (970, 160), (970, 290), (860, 290)], 6)
    s.rect(948, 176, 16, 100, "#7b8a72", INK, 1.2)
    s.rect(890, 196, 50, 30, "#b98f63", INK, 1.2)
    s.disc(905, 211, 8, INK)
    s.disc(925, 211, 8, INK)
    s.roof(640, 400, 110, 52, "#3f6b4a", None, 5)
    s.rect(674, 406, 42, 40, light("#3f6b4a", 0.45), INK, 1.2)
    for x, y in ((622, 390), (768, 390), (622, 462), (768, 462)):
        s.line([(x - 12, y), (x + 12, y)], INK, 3)
    s.line([(600, 360), (790, 360)], "#6f7b7c", 5)
    # school room, showers, label room, door
    s.wall([(830, 630), (830, 500), (1010, 500)], 7)
    s.rect(860, 550, 60, 36, "#c9a77c", INK, 1.4)
    s.rect(940, 550, 46, 36, "#c9a77c", INK, 1.4)
    s.wall([(110, 560), (250, 560), (250, 630)], 6)
    for x in (150, 200):
        s.disc(x, 596, 14, "#cfe0e2", INK, 1.4)
    s.wall([(400, 630), (400, 540), (700, 540), (700, 630)], 6)
    for k in range(5):
        s.rect(424 + k * 54, 570, 34, 40, "#c9a77c", INK, 1.2)
    s.gap(840, 110, 960, 110, glass=False, width=16)
    s.line([(840, 96), (960, 96)], RUST, 2)
    s.door(830, 530, 44, "es", 9)
    s.door(250, 580, 40, "es", 8)
    s.door(560, 540, 44, "se", 8)
    s.gap(1010, 540, 1010, 600)
    s.eye(560, 520, 210, reach=90)
    s.eye(700, 330, -90, reach=40)
    s.north(1110)
    s.scale_bar(60, 700, 50)
    return s.finish()

# ---- Cape Durance


@picture("haldane-house-beach.jpg")
def haldane_beach():
    s = Sheet()
    s.sky("#7f9fb8", "#f2c9a0", 470)
    s.clouds("#f3c7a4", 200, 60, 260, 0.55, 8)
    s.ridge(470, 96, "#9a9c92", 201)
    s.woods(474, 70, 150, "#4f6154", 202, -20, W + 20, 20)
    # dunes in two swells with their grass
    s.poly([(-20, 520), (140, 470), (320, 486), (520, 452), (720, 468), (900, 446), (1080, 474), (1240, 460), (1240, 640), (-20, 640)], "#d9b98a")
    house = "#8a6a4e"
    # the house: long, low, roof plane floating, glass lit by the west
    s.poly([(300, 452), (300, 350), (930, 350), (930, 452)], "#4a3a30", INK)
    s.fade(312, 358, 606, 90, "#ffd59a", "#e79a63")
    for k in range(13):
        x = 312 + k * 50.5
        s.line([(x, 356), (x, 450)], "#33302c", 3.4)
    s.line([(312, 384), (918, 384)], "#33302c", 2)
    s.veil([(330, 358), (420, 358), (380, 448), (312, 448), (312, 400)], "#fff1cf", 0.5)
    s.veil([(600, 358), (720, 358), (660, 448), (560, 448)], "#fff1cf", 0.4)
    s.disc(770, 408, 15, "#c86b3a", None)
    s.poly([(250, 352), (980, 340), (968, 322), (262, 330)], house, INK)
    s.poly([(250, 352), (980, 340), (980, 348), (250, 361)], "#5b4433", INK, 1.2)
    s.poly([(640, 330), (640, 250), (760, 244), (760, 326)], "#8f8f88", INK)
    s.poly([(728, 327), (728, 246), (760, 244), (760, 326)], "#6f706b")
    for j in range(6):
        s.line([(640, 262 + j * 12), (760, 256 + j * 12)], "#7b7c76", 1)
    s.poly([(270, 452), (960, 452), (990, 472), (240, 472)], "#a8825c", INK)
    for x in (290, 430, 570, 710, 850, 950):
        s.rect(x - 5, 472, 10, 34, "#5b4433", INK, 1)
    s.person(470, 452, 62, "#241f1c")
    # the front dune and its path of matting
    s.poly([(-20, 600), (120, 520), (300, 548), (470, 500), (640, 530), (800, 496), (990, 540), (1240, 500), (1240, 700), (-20, 700)], "#e2c394", dark("#e2c394", 0.2), 1)
    s.poly([(600, 522), (640, 520), (676, 600), (640, 660), (560, 700), (500, 700), (590, 640), (618, 590)], "#a98d66", dark("#a98d66", 0.3), 1)
    for k in range(12):
        y = 528 + k * 14
        s.line([(606 - k * 4, y + 2), (646 - k * 0.5, y)], "#8a7050", 1.4)
    dice = random.Random(206)
    for _ in range(330):
        x = dice.uniform(-10, W)
        y = 520 + 110 * dice.random() + 26 * math.sin(x / 130)
        if 560 < x < 690:
            continue
        tone = mix("#8f8a52", "#d9c27c", dice.random())
        s.line([(x, y), (x + dice.uniform(4, 14), y - dice.uniform(14, 36))], tone, 1.4)
        s.line([(x, y), (x - dice.uniform(0, 8), y - dice.uniform(12, 28))], dark(tone, 0.2), 1.2)
    # plover fence north of the path: on the left, looking east
    for k in range(9):
        x, y = 40 + k * 54, 640 - k * 9
        s.line([(x, y), (x, y - 46)], "#7d6a52", 4)
        if k:
            for j in (12, 26, 40):
                s.line([(x - 54, y + 9 - j), (x, y - j)], "#b99f78", 1.5)
    # wet sand with the sky in it
    s.poly([(-20, 660), (300, 672), (700, 690), (1240, 650), (1240, 820), (-20, 820)], "#d0a57c")
    s.fade(0, 716, W, 84, "#d7a987", "#a98f92")
    for k in range(5):
        s.line([(-20, 716 + k * 14 - 8 * math.sin(k)), (W * 0.3, 708 + k * 15), (W * 0.66, 722 + k * 13), (W + 20, 706 + k * 15)], mix("#f3dcc0", "#fff6e6", k / 5), 2 - k * 0.2)
    s.poly([(800, 700), (812, 672), (840, 668), (866, 672), (872, 656), (890, 654), (896, 662), (886, 672), (882, 684), (876, 702), (868, 702), (866, 686), (826, 686), (818, 702)], "#22201f")
    s.line([(866, 672), (960, 640)], "#7b3d33", 1.4)
    s.person(972, 706, 104, "#2a2422")
    return s.finish(sun=248)


@picture("haldane-house-living.jpg")
def haldane_living():
    s = Sheet("#3a312a")
    s.poly([(0, 0), (W, 0), (990, 140), (210, 140)], "#8a6544", INK)
    for k in range(13):
        s.line([(k * 100, 0), (210 + k * 65, 140)], "#6b4c32", 8)
    s.poly([(0, 0), (210, 140), (210, 520), (0, 640)], "#cfc6b4", INK)
    s.poly([(W, 0), (990, 140), (990, 520), (W, 640)], "#7d786d", INK)
    # the ocean through the west wall
    s.fade(210, 140, 780, 210, "#8fb0c2", "#fbe0ad")
    s.glow(700, 240, 230, "#fff2c8", 0.9)
    s.disc(700, 240, 22, "#fffbe9")
    s.fade(210, 350, 780, 170, "#b9b79a", "#5c8490")
    dice = random.Random(211)
    for _ in range(90):
        y = 352 + 100 * dice.random() ** 1.3
        x = dice.uniform(214, 960)
        s.line([(x, y), (x + dice.uniform(10, 60), y)], mix("#8fa9a3", "#fff6d8", dice.random() * 0.7), 1.1)
    for _ in range(80):
        y = 352 + 110 * dice.random()
        x = 700 + dice.uniform(-1, 1) * (14 + (y - 350) * 0.9)
        s.line([(x, y), (x + dice.uniform(6, 26), y)], "#fff6d8", 1.5)
    for k in range(4):
        s.line([(210, 456 + k * 9), (440, 450 + k * 10), (700, 458 + k * 9), (990, 450 + k * 10)], "#f3efe3", 1.8)
    s.poly([(210, 520), (210, 492), (420, 478), (640, 494), (860, 474), (990, 486), (990, 520)], "#b79c6e")
    for _ in range(90):
        x = dice.uniform(212, 986)
        s.line([(x, 520), (x + dice.uniform(-3, 9), 520 - dice.uniform(16, 44))], mix("#6f6b3e", "#a89a58", dice.random()), 1.3)
    # frames
    for k in range(7):
        x = 210 + k * 130
        s.rect(x - 5, 140, 10, 380, "#2a2522")
    s.rect(205, 134, 790, 12, "#2a2522")
    s.rect(205, 514, 790, 10, "#2a2522")
    # polished floor with the windows in it
    s.poly([(0, 640), (210, 520), (990, 520), (W, 640), (W, H), (0, H)], "#8d867b", INK)
    for k in range(6):
        x1, x2 = 215 + k * 130, 335 + k * 130
        s.veil([(x1, 524), (x2, 524), (600 + (x2 - 640) * 1.9, 800), (600 + (x1 - 640) * 1.9, 800)], "#ffe9bd", 0.34, 5)
    s.line([(600, 524), (600, 524)], INK, 1)
    # hearth on the right, long sofa, chair and telescope, one picture
    s.poly([(1040, 172), (1130, 110), (1130, 612), (1040, 550)], "#5f5b54", INK)
    s.poly([(1056, 404), (1114, 396), (1114, 578), (1056, 540)], "#171514", INK)
    s.glow(1086, 520, 50, "#ff9a4a", 0.8)
    s.poly([(1070, 540), (1084, 488), (1098, 560)], "#ffb765")
    s.poly([(40, 190), (160, 224), (160, 380), (40, 392)], "#2a2522", INK)
    s.poly([(50, 204), (152, 232), (152, 372), (50, 380)], "#4d7480")
    s.poly([(50, 320), (152, 318), (152, 372), (50, 380)], "#2f5563")
    s.poly([(84, 318), (100, 276), (108, 316)], "#f3efe3")
    s.poly([(180, 620), (560, 620), (590, 664), (150, 664)], "#5e665f", INK)
    s.poly([(170, 560), (570, 560), (566, 624), (176, 624)], "#6f776f", INK)
    s.poly([(150, 600), (190, 590), (196, 700), (140, 710)], "#565e57", INK)
    s.poly([(548, 590), (592, 600), (604, 710), (546, 700)], "#565e57", INK)
    s.poly([(150, 664), (590, 664), (592, 712), (146, 712)], "#535b54", INK)
    for x in (282, 406):
        s.line([(x, 624), (x - 4, 664)], "#4a524b", 2)
    s.poly([(200, 588), (268, 580), (276, 628), (210, 632)], "#b4563a", INK)
    s.poly([(680, 660), (860, 660), (900, 700), (650, 700)], "#a8754c", INK)
    s.line([(664, 700), (664, 756)], "#5b4433", 7)
    s.line([(886, 700), (886, 756)], "#5b4433", 7)
    s.rect(730, 646, 62, 16, "#32505c", INK, 1.2)
    s.disc(828, 660, 13, "#f3efe3", INK, 1.2, 6)
    s.line([(930, 620), (900, 520)], "#2a2522", 4)
    s.line([(860, 620), (896, 520)], "#2a2522", 4)
    s.line([(900, 630), (898, 520)], "#2a2522", 4)
    s.poly([(850, 506), (946, 470), (952, 486), (856, 520)], BRASS, INK, 1.6)
    s.person(548, 556, 176, "#1d1a18")
    s.veil([(532, 556), (566, 556), (500, 800), (400, 800)], "#1d1a18", 0.35, 8)
    return s.finish(sun=66)


@picture("haldane-house-plan.png")
def haldane_plan():
    s = Sheet()
    s.shore([(330, -40), (300, 100), (320, 240), (290, 380), (310, 520), (280, 660), (300, 840), (1240, 840), (1240, -40)], ground="#ecdcb4")
    s.poly([(430, -40), (410, 120), (440, 260), (400, 400), (430, 560), (400, 700), (420, 840), (640, 840), (620, 640), (650, 420), (620, 220), (640, -40)], "#dccb96", dark("#dccb96", 0.2), 1)
    dice = random.Random(216)
    for _ in range(260):
        x, y = dice.uniform(420, 630), dice.uniform(0, 790)
        s.line([(x, y), (x + 5, y - 9)], "#a39a5c", 1.1)
    for k in range(4):
        s.line([(150 + k * 34, 0), (130 + k * 36, 260), (150 + k * 34, 520), (126 + k * 36, 800)], "#f1f5ee", 1.6)
    s.line([(352, -40), (330, 110), (350, 250), (320, 390), (340, 530), (312, 670), (334, 840)], "#b69b6c", 1.6)
    # house with its deck, guest house, garage, drive, gate
    s.rect(628, 270, 34, 190, "#c9a77c", INK, 1.4)
    s.roof(662, 280, 92, 170, "#8a6a4e", None, 8)
    s.rect(690, 336, 24, 50, "#8f8f88", INK, 1.4)
    s.line([(662, 284), (662, 446)], "#7fb4c4", 5)
    s.roof(700, 500, 90, 60, "#9c8566", "h")
    s.roof(800, 236, 70, 54, "#9c8566", "v")
    s.road([(1240, 400), (1060, 396), (900, 372), (772, 366)], 16, "#efe6cf", dash=False)
    s.line([(1004, 372), (1004, 414)], INK, 4)
    s.road([(1060, -40), (1080, 200), (1060, 396), (1090, 620), (1070, 840)], 30)
    # path with matting, plover fence, watcher's place
    s.line([(628, 380), (560, 400), (470, 380), (380, 400), (330, 396)], "#8a7050", 9)
    s.line([(628, 380), (560, 400), (470, 380), (380, 400), (330, 396)], "#c4a57a", 6)
    for k in range(18):
        x = 350 + k * 14
        s.line([(x, 340 + 4 * math.sin(k)), (x, 326 + 4 * math.sin(k))], INK, 1.6)
    s.line([(344, 334), (600, 334)], RUST, 1.6)
    s.line([(344, 334), (340, 40), (600, 30), (600, 334)], RUST, 1.4)
    s.hatch([(344, 334), (340, 40), (600, 30), (600, 334)], RUST, 22, 1.0, 0.9, 0.4)
    s.badge(470, 440, "!", RUST)
    # the Strand lot
    s.rect(820, 560, 220, 160, "#d3ccba", dark("#d3ccba", 0.3), 1.2)
    s.trailers(836, 574, 5, 16, 52, 9)
    s.tent(966, 574, 56, 50)
    for k in range(7):
        s.rect(836 + k * 27, 660, 18, 42, ["#8fa3a6", "#b4563a", "#6e7f62", "#c9b27c"][k % 4], INK, 1)
    s.badge(1030, 700, "P")
    s.crowns([(920, 120, 30), (970, 160, 26), (900, 180, 24), (990, 90, 28), (860, 100, 24), (1140, 300, 28), (1160, 460, 26), (1150, 540, 30), (930, 470, 24), (880, 450, 20), (970, 500, 22), (1150, 660, 26)], "#6f8f74", 8)
    s.eye(300, 420, -8, reach=80)
    s.eye(742, 366, 180, reach=60)
    s.north()
    s.scale_bar()
    return s.finish()


@picture("cape-durance-view.jpg")
def cape_view():
    s = Sheet()
    s.sky("#3d5876", "#f7bd84", 430)
    s.clouds("#e58f6d", 220, 180, 370, 0.55, 9)
    s.clouds("#6d6f86", 221, 60, 200, 0.45, 7)
    s.glow(820, 420, 330, "#ffdc9c", 0.85)
    s.sea(428, 760, "#e0a77c", "#34566b", "#ffd9a6", 222, 1.1)
    s.veil([(770, 430), (870, 430), (940, 640), (700, 640)], "#ffe2ac", 0.3, 16)
    # far stacks, then the headland
    s.poly([(960, 430), (968, 396), (984, 388), (998, 404), (1006, 430)], "#4c5666")
    s.poly([(1030, 430), (1036, 410), (1050, 404), (1060, 430)], "#4c5666")
    cliff = "#6b5a52"
    s.poly([(-20, 380), (160, 352), (330, 346), (500, 360), (560, 380), (600, 440), (586, 520), (620, 580), (590, 660), (640, 760), (640, 800), (-20, 800)], cliff, INK)
    dice = random.Random(224)
    for k in range(30):
        x, y = dice.uniform(380, 590), dice.uniform(400, 720)
        s.line([(x, y), (x + dice.uniform(-14, 18), y + dice.uniform(24, 70))], mix("#4b4140", "#8f7565", dice.random()), 2)
    s.veil([(500, 360), (560, 380), (600, 440), (586, 520), (620, 580), (590, 660), (640, 760), (560, 760), (540, 560), (520, 440)], "#ffb277", 0.32, 6)
    s.poly([(-20, 380), (160, 352), (330, 346), (500, 360), (560, 382), (520, 404), (470, 470), (440, 560), (460, 660), (430, 800), (-20, 800)], "#7d8352", INK)
    s.veil([(160, 352), (330, 346), (500, 360), (560, 382), (520, 404), (300, 380)], "#ffcf8f", 0.4, 8)
    for _ in range(300):
        t = dice.random()
        x, y = dice.uniform(0, 470), 376 + 400 * t
        if x > 520 - 90 * t - 10:
            continue
        s.line([(x, y), (x + dice.uniform(3, 10), y - 6 - 16 * t)], mix("#5b623c", "#c2b06a", dice.random()), 1.2 + t)
    for k in range(7):
        x, y = 640 + k * 20, 640 + 14 * k
        s.arc(x, y, 46, 200, 330, "#f1dfc6", 2, 12)
    # the path, the rope line, the run
    s.poly([(300, 352), (318, 352), (330, 400), (300, 470), (330, 560), (300, 680), (330, 800), (210, 800), (230, 680), (276, 560), (264, 470), (304, 400)], "#c9b083", dark("#c9b083", 0.3), 1)
    for k, (x, y) in enumerate([(470, 372), (452, 404), (424, 450), (404, 510), (398, 580), (404, 656), (396, 740)]):
        h = 14 + (y - 370) * 0.09
        s.line([(x, y), (x, y - h)], INK, 2.4)
        if k:
            px, py, ph = last
            s.line([(px, py - ph), ((px + x) / 2, (py + y) / 2 - (ph + h) / 2 + 7), (x, y - h)], "#e9dcc0", 1.6)
        last = (x, y, h)
    s.person(296, 520, 84, "#1b1d22")
    # the light and the keeper's cottage
    s.poly([(92, 372), (92, 316), (220, 316), (220, 366)], "#e9dfcb", INK)
    s.poly([(82, 318), (110, 280), (202, 280), (230, 318)], "#7b3d33", INK)
    s.rect(180, 264, 16, 28, "#8f6a55", INK, 1.2)
    for x in (108, 180):
        s.rect(x, 330, 20, 20, "#ffd992", INK, 1.4)
    s.rect(144, 326, 18, 44, "#32505c", INK, 1.2)
    s.veil([(424, 150), (1240, 60), (1240, 190), (424, 160)], "#fff0c2", 0.26, 10)
    s.veil([(400, 152), (0, 80), (0, 170), (400, 160)], "#fff0c2", 0.18, 10)
    s.poly([(374, 356), (450, 360), (436, 184), (388, 184)], "#f1e8d6", INK)
    s.poly([(374, 356), (402, 357), (404, 184), (388, 184)], "#b3a596")
    s.rect(378, 172, 68, 13, "#33424a", INK, 1.2)
    for k in range(8):
        s.line([(380 + k * 9, 172), (380 + k * 9, 156)], INK, 1.2)
    s.line([(378, 156), (446, 156)], INK, 1.5)
    s.rect(394, 128, 36, 44, "#fff0bd", INK, 1.4)
    for x in (403, 412, 421):
        s.line([(x, 128), (x, 172)], "#8f7a4a", 1.2)
    s.poly([(388, 128), (436, 128), (412, 98)], "#7b3d33", INK)
    s.disc(412, 96, 5, "#7b3d33", INK, 1)
    s.glow(412, 152, 84, "#fff0bd", 0.85)
    for y in (220, 272, 322):
        s.rect(416, y, 11, 16, "#33424a", INK, 1)
    s.gulls([(620, 200, 14), (690, 236, 11), (560, 250, 9)], "#22313a")
    return s.finish(sun=20)


@picture("cape-durance-lamp.jpg")
def cape_lamp():
    s = Sheet()
    s.sky("#8fb3c6", "#f6dfb6", 400)
    s.clouds("#fff1d8", 230, 80, 260, 0.6)
    s.sea(396, 700, "#b5c6c2", "#4f7d8d", "#fdf3d8", 231, 1.0)
    s.ridge(398, 26, "#8fa3a6", 233)
    s.glow(930, 330, 260, "#fff0c8", 0.75)
    iron, wood = "#2c3b38", "#7a5b42"
    # the gallery's rail outside, the panes with their slanted astragals
    for y in (470, 500):
        s.line([(0, y), (W, y)], iron, 4)
    for k in range(21):
        s.line([(k * 60, 462), (k * 60, 560)], iron, 3)
    for k in range(-4, 14):
        s.line([(k * 120, 60), (k * 120 + 300, 560)], iron, 7)
        s.line([(k * 120 + 300, 60), (k * 120, 560)], iron, 7)
    s.poly([(0, 0), (W, 0), (W, 44), (600, 84), (0, 44)], "#39302a", INK)
    for k in range(13):
        s.line([(600, 30), (k * 100, 64)], "#5b4433", 4)
    s.line([(0, 50), (600, 90), (W, 50)], iron, 14)
    s.poly([(0, 556), (W, 556), (W, 600), (0, 600)], wood, INK)
    s.poly([(0, 600), (W, 600), (W, H), (0, H)], "#a5503c", INK)
    s.boards(0, 600, W, 200, "#a5503c", 30, True, 0.22)
    # the first-order lens: bullseye, rings of prisms above and below, brass frame
    s.over("#eef6f3", 0.5, lambda m: m.poly([(440, 620), (400, 480), (396, 300), (440, 170), (520, 112), (680, 112), (760, 170), (804, 300), (800, 480), (760, 620)]))
    for k in range(11):
        y = 130 + k * 15
        half = 90 + 118 * math.sin((k + 1) / 12 * 1.5)
        s.poly([(600 - half, y), (600 + half, y), (600 + half + 5, y + 11), (600 - half - 5, y + 11)], mix("#cfe6e4", "#f9fffb", (k % 3) / 2), "#6f9aa0", 1.4)
        s.line([(600 - half * 0.5, y + 3), (600 + half * 0.1, y + 3)], "#ffffff", 1.6)
    for k in range(7):
        y = 486 + k * 17
        half = 208 - 12 * k
        s.poly([(600 - half, y), (600 + half, y), (600 + half - 7, y + 12), (600 - half + 7, y + 12)], mix("#cfe6e4", "#f9fffb", (k % 3) / 2), "#6f9aa0", 1.4)
    s.rect(392, 296, 416, 188, "#d9ecea", "#6f9aa0", 1.6)
    for r in (150, 128, 108, 90, 74, 58, 44):
        s.disc(600, 390, r, mix("#bcdcdc", "#fbfffc", (r % 3) / 2), "#6f9aa0", 1.6, min(r, 92))
    s.disc(600, 390, 30, "#fff6d6", "#a8803f", 2)
    s.glow(600, 390, 110, "#fff3c4", 0.75)
    for x in (396, 500, 700, 804):
        s.line([(x, 296), (x, 484)], BRASS, 5)
    for y in (294, 486):
        s.line([(390, y), (810, y)], BRASS, 7)
    for end in ([(512, 126), (394, 296)], [(688, 126), (806, 296)], [(394, 486), (462, 606)], [(806, 486), (738, 606)]):
        s.line(end, BRASS, 5)
    s.rect(508, 112, 184, 14, BRASS, INK, 1.4)
    s.poly([(452, 604), (748, 604), (740, 630), (460, 630)], dark(BRASS, 0.2), INK)
    s.poly([(520, 630), (680, 630), (700, 760), (500, 760)], "#3f5a54", INK)
    s.poly([(630, 630), (680, 630), (700, 760), (640, 760)], "#2f4540")
    s.rect(556, 660, 88, 60, "#2a3a36", BRASS, 2)
    for k in range(3):
        s.disc(578 + k * 22, 690, 8, BRASS, INK, 1)
    # the keeper's stool, a can, the hatch
    s.poly([(130, 660), (250, 650), (300, 740), (120, 752)], "#2a1c16", INK)
    for k in range(4):
        s.line([(140 + k * 8, 676 + k * 20), (262 + k * 11, 668 + k * 20)], "#8a5a44", 4)
    s.poly([(940, 690), (1000, 690), (1010, 740), (930, 740)], BRASS, INK)
    s.line([(1000, 700), (1040, 664)], BRASS, 6)
    s.person(1070, 742, 236, "#1e2528")
    s.veil([(860, 330), (1000, 300), (700, 800), (420, 800)], "#fff0c8", 0.12, 18)
    return s.finish(sun=34)


@picture("cape-durance-plan.png")
def cape_plan():
    s = Sheet()
    coast = [(560, -40), (600, 60), (520, 130), (430, 120), (330, 170), (300, 250), (210, 270), (200, 350), (270, 400), (250, 480), (330, 520), (360, 610), (340, 700), (400, 840), (1240, 840), (1240, -40)]
    s.shore(coast, ground="#d9dcb8")
    # the cliff: hachures along the edge
    for (x1, y1), (x2, y2) in zip(coast[:14], coast[1:14]):
        long = math.hypot(x2 - x1, y2 - y1)
        for k in range(int(long / 7)):
            t = k * 7 / long
            x, y = x1 + (x2 - x1) * t, y1 + (y2 - y1) * t
            nx, ny = (y2 - y1) / long, -(x2 - x1) / long
            d = 9 + 7 * ((k * 7) % 3)
            s.line([(x, y), (x + nx * d, y + ny * d)], "#5d5347", 1.3)
    for k, (x, y, r) in enumerate([(150, 210, 12), (120, 240, 8), (170, 430, 10), (420, 60, 10), (470, 40, 7)]):
        s.disc(x, y, r, "#b9b093", INK, 1.4, r * 0.8)
    s.veil([(330, 270), (560, 200), (700, 330), (560, 420), (380, 380)], "#eceac8", 0.6, 14)
    # tower, cottage, oil house, lots
    s.disc(352, 316, 30, "#e9e2cf", INK, 2)
    s.disc(352, 316, 19, RUST, INK, 1.6)
    s.disc(352, 316, 8, "#fff0bd", INK, 1.2)
    s.veil([(352, 316), (0, 60), (0, 180)], BRASS, 0.25, 8)
    s.roof(470, 262, 96, 62, "#8a4a3c", "h", 8)
    s.roof(486, 366, 44, 34, "#9c8566", "v", 6)
    s.line([(382, 316), (470, 300)], "#c9b083", 8)
    s.line([(518, 324), (508, 366)], "#c9b083", 6)
    s.road([(1240, 260), (1080, 280), (920, 240), (760, 300), (640, 300), (570, 296)], 18)
    s.rect(760, 130, 130, 84, "#d3ccba", dark("#d3ccba", 0.3), 1.2)
    for k in range(5):
        s.rect(770 + k * 23, 140, 16, 30, ["#8fa3a6", "#b4563a", "#6e7f62", "#c9b27c"][k % 4], INK, 1)
    s.badge(872, 196, "P")
    s.line([(800, 214), (790, 280)], "#b9b39f", 12)
    s.rect(930, 330, 200, 130, "#d3ccba", dark("#d3ccba", 0.3), 1.2)
    s.trailers(944, 342, 5, 15, 50, 9)
    s.tent(1070, 344, 50, 46)
    s.trailers(944, 404, 3, 15, 46, 9)
    s.line([(1000, 276), (1010, 330)], "#b9b39f", 12)
    # the cliff path, rope line, run
    path = [(352, 346), (350, 400), (360, 450), (400, 490), (430, 560), (440, 640), (470, 720), (520, 790)]
    s.line(path, "#8a7050", 8)
    s.line(path, "#d9c397", 5)
    rope = [(300, 380), (318, 440), (300, 470), (372, 506), (400, 590), (392, 680), (430, 760)]
    s.line(rope, RUST, 2)
    for x, y in rope:
        s.disc(x, y, 4.5, RUST, PAPER, 1.4)
    s.line([(440, 640), (432, 572)], INK, 3)
    s.poly([(430, 556), (424, 576), (440, 574)], INK)
    dice = random.Random(240)
    s.crowns([(dice.uniform(560, 1180), dice.uniform(500, 730), dice.uniform(15, 27)) for _ in range(44)], "#6f8f74", 241)
    s.crowns([(700, 90, 22), (660, 130, 20), (940, 120, 26), (990, 90, 22), (1040, 150, 26), (940, 190, 20), (640, 400, 18), (690, 440, 22), (740, 410, 20), (860, 420, 22)], "#6f8f74", 242)
    s.eye(452, 600, 232, reach=80)
    s.eye(352, 300, 210, reach=60)
    # the sun goes down in line with the path
    for k in range(3):
        s.line([(60 + k * 26, 560 - k * 26), (84 + k * 26, 536 - k * 26)], RUST, 1.2)
    s.disc(60, 64, 16, BRASS, INK, 1.6)
    s.line([(78, 80), (250, 226)], RUST, 1.4)
    s.poly([(256, 232), (242, 230), (250, 219)], RUST)
    s.north()
    s.scale_bar()
    return s.finish()


# ---- the company's mark


@picture("logo.png")
def logo():
    big = Image.new("RGBA", (2240, 800), (255, 255, 255, 0))
    pen = ImageDraw.Draw(big)
    deep, tide = "#1f3a4d", "#5f93a0"
    # the kingfisher's sun over three waves: a halcyon tide
    seal = Image.new("RGB", (720, 720), deep)
    mark = ImageDraw.Draw(seal)
    mark.ellipse((254, 104, 466, 316), fill=BRASS)
    for k, tone in enumerate((tide, "#8fb9c0", "#d9e5ea")):
        y = 340 + k * 106
        crest = [(x, y + 34 * math.sin(x / 720 * 4 * math.pi + k * 1.1)) for x in range(-4, 728, 4)]
        mark.polygon([(x, v - 21) for x, v in crest] + [(x, v + 21) for x, v in reversed(crest)], fill=tone)
    round_ = Image.new("L", seal.size, 0)
    ImageDraw.Draw(round_).ellipse((0, 0, 719, 719), fill=255)
    big.paste(seal, (40, 40), round_)
    pen.text((836, 320), "HALCYON TIDE", font=ImageFont.load_default(190), fill=deep, anchor="lm")
    pen.text((846, 500), "P I C T U R E S", font=ImageFont.load_default(116), fill="#4d7f8c", anchor="lm")
    return big.resize((840, 300), Image.LANCZOS)


def main(wanted):
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        if wanted and not any(word in name for word in wanted):
            continue
        image, buffer = draw(), BytesIO()
        if name.endswith(".png"):
            colours = 224 if image.mode == "RGB" else None
            flat = image.quantize(colours, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE) if colours else image
            flat.save(buffer, "PNG", optimize=True)
        else:
            for quality in (88, 84, 80, 75, 70, 64):
                buffer = BytesIO()
                image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
                if buffer.tell() <= LIMIT:
                    break
        (TARGET / name).write_bytes(buffer.getvalue())
        print(f"{name}: {buffer.tell() // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
