// What a browser does on the pages of an output folder: light or dark as the reader chose, today on the front page, and the
// search. No network: the index is a script in the same folder. Nothing here is needed to read a paper.
(function () {
  "use strict";
  var KEY = "callboard-look", root = document.documentElement;
  function remembered() { try { return localStorage.getItem(KEY) || ""; } catch (refused) { return ""; } }
  function show(look) {
    if (look === "light" || look === "dark") root.setAttribute("data-theme", look); else root.removeAttribute("data-theme");
  }
  // At once, before anything is drawn.
  show(remembered());

  function id(name) { return document.getElementById(name); }
  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // ---- Light or dark.
  function looks() {
    var choice = id("look-at");
    if (!choice) return;
    id("look").hidden = false;
    choice.value = remembered();
    choice.addEventListener("change", function () {
      try { if (choice.value) localStorage.setItem(KEY, choice.value); else localStorage.removeItem(KEY); } catch (refused) { /* for this page only */ }
      show(choice.value);
    });
  }

  // ---- Today.
  function today(front) {
    var zone = front.getAttribute("data-zone") || undefined, lang = front.getAttribute("data-lang") || undefined, now = new Date();
    function civil(moment) {
      var parts = {};
      new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(moment)
        .forEach(function (part) { parts[part.type] = part.value; });
      return parts.year + "-" + parts.month + "-" + parts.day;
    }
    function after(date, days) {
      var moment = new Date(date + "T12:00:00Z");
      moment.setUTCDate(moment.getUTCDate() + days);
      return moment.toISOString().slice(0, 10);
    }
    function long(date) {
      return new Intl.DateTimeFormat(lang, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(new Date(date + "T12:00:00Z"));
    }
    var date = civil(now), box = id("today"), days = {};
    document.querySelectorAll("#by-day [data-date]").forEach(function (day) {
      days[day.getAttribute("data-date")] = day;
      day.classList.toggle("today", day.getAttribute("data-date") === date);
    });
    // After the last call the page goes on showing the date its papers speak from.
    var unitToday = days[date] || days[after(date, 1)];
    if (box && (next(now) || unitToday)) {
      var list = id("today-days");
      id("today-title").textContent = box.getAttribute("data-today") + ", " + long(date);
      list.textContent = "";
      [date, after(date, 1)].forEach(function (each, at) {
        if (at > 0) list.appendChild(make("h3", "", box.getAttribute("data-tomorrow") + ", " + long(each)));
        list.appendChild(days[each] ? days[each].querySelector("ul").cloneNode(true) : make("p", "none", box.getAttribute("data-nothing")));
      });
    }
    // What is due: eight rows from today on.
    var due = 0;
    document.querySelectorAll("#ahead [data-due]").forEach(function (row) {
      row.hidden = row.getAttribute("data-due") < date || ++due > 8;
    });
    if (id("ahead")) id("ahead").hidden = due === 0;
  }
  function next(now) {
    var best = null, at = Infinity;
    document.querySelectorAll("#by-day [data-at]").forEach(function (unit) {
      var moment = Date.parse(unit.getAttribute("data-at"));
      if (moment >= now.getTime() && moment < at) { at = moment; best = unit; }
    });
    if (!best) return false;
    var box = id("next-call");
    box.textContent = "";
    var day = best.closest("[data-date]"), left = Math.round((at - now.getTime()) / 60000), hours = Math.floor(left / 60);
    box.appendChild(make("p", "time", best.getAttribute("data-call")));
    box.appendChild(make("p", "when", day.querySelector("h3").firstChild.textContent.trim()));
    if (hours < 48) box.appendChild(make("p", "in", (hours ? hours + " h " : "") + (left % 60) + " min"));
    var about = make("p"); about.innerHTML = best.querySelector(".about").innerHTML;
    var links = best.querySelector(".links").cloneNode(true);
    box.appendChild(about); box.appendChild(links);
    return true;
  }

  // ---- Search.
  var index = null, parts = {}, waiting = [];
  function load(path, failed) {
    var script = document.createElement("script");
    script.src = path;
    script.onerror = failed;
    document.head.appendChild(script);
  }
  // The scripts of the index call these.
  window.callboard = {
    search: function (head) { index = head; wake(); },
    words: function (at, text) { parts[at] = unpack(text); wake(); }
  };
  function wake() { var all = waiting; waiting = []; all.forEach(function (each) { each(); }); }
  // Words as the index has them: small letters, Latin ones without marks, at most 24 letters.
  var LETTERS = { "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h" };
  function fold(text) {
    return text.toLowerCase().replace(/[łøđßæœþðıħ]/g, function (letter) { return LETTERS[letter]; })
      .normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/g, "$1").normalize("NFC").replace(/’/g, "");
  }
  function words(text) {
    return (fold(text).match(/[\p{L}\p{N}]+/gu) || []).map(function (word) { return Array.from(word).slice(0, 24).join(""); });
  }
  function unpack(text) {
    var before = "", list = [];
    text.split("\n").forEach(function (line) {
      if (!line) return;
      var sign = line.indexOf("=");
      before = Array.from(before).slice(0, parseInt(line[0], 36)).join("") + line.slice(1, sign);
      list.push([before, line.slice(sign + 1)]);
    });
    return list;
  }
  function places(runs) {
    var at = 0, all = [];
    runs.split(" ").forEach(function (run) {
      var pair = run.split("-"), count = pair[1] ? parseInt(pair[1], 36) : 0;
      at += parseInt(pair[0], 36);
      for (var step = 0; step <= count; step++) all.push(at + step);
      at += count;
    });
    return all;
  }
  // The parts of the index that may hold words with this beginning.
  function wanted(word) {
    var own = Array.from(word).slice(0, 2).join(""), list = [];
    index.parts.forEach(function (begins, at) {
      var end = index.parts[at + 1];
      var below = begins <= own || begins.indexOf(own) === 0, above = end === undefined || end > own || end.indexOf(own) === 0;
      if (below && above) list.push(at);
    });
    return list;
  }
  function starts(list, word) { return list.some(function (each) { return each.indexOf(word) === 0; }); }
  function find(query) {
    var results = [], scores = null;
    query.forEach(function (word) {
      var own = {};
      wanted(word).forEach(function (at) {
        (parts[at] || []).forEach(function (entry) {
          if (entry[0].indexOf(word) !== 0) return;
          var score = entry[0] === word ? 2 : 1;
          places(entry[1]).forEach(function (paper) { own[paper] = Math.max(own[paper] || 0, score); });
        });
      });
      index.papers.forEach(function (paper, at) {
        paper.words = paper.words || words(index.kinds[paper[0]] + " " + paper[1]);
        if (starts(paper.words, word)) own[at] = (paper.words.indexOf(word) >= 0 ? 12 : 8);
      });
      if (scores === null) { scores = own; return; }
      var both = {};
      Object.keys(scores).forEach(function (at) { if (own[at]) both[at] = scores[at] + own[at]; });
      scores = both;
    });
    index.entries.forEach(function (entry, at) {
      var own = words(entry[1] + " " + entry[2] + " " + entry[0]);
      if (query.every(function (word) { return starts(own, word); })) {
        results.push({ score: 100, order: at, kind: entry[0], name: entry[1], note: entry[2], href: entry[3] });
      }
    });
    Object.keys(scores || {}).forEach(function (at) {
      var paper = index.papers[at], stem = paper[2];
      var result = { score: scores[at], order: 10000 + Number(at), kind: index.kinds[paper[0]], name: paper[1], note: "" };
      result.href = paper[3] === 2 ? stem + ".pdf" : stem + ".html";
      if (paper[3] === 3) result.pdf = stem + ".pdf";
      results.push(result);
    });
    return results.sort(function (a, b) { return b.score - a.score || a.order - b.order; });
  }
  function search(form) {
    var box = id("q"), found = id("found"), list = id("found-list"), count = id("found-count"), front = id("front"), MOST = 60;
    form.hidden = false;
    function links() { return Array.from(list.querySelectorAll("li > a:first-child")); }
    function tell(text) { count.textContent = text; id("found-status").textContent = text && found.getAttribute("data-results") + ": " + text; }
    function clear() {
      found.hidden = true; front.hidden = false; list.textContent = ""; tell("");
    }
    function run() {
      var query = words(box.value), typed = box.value;
      if (query.length === 0) { clear(); return; }
      var missing = false;
      function later() { if (box.value === typed) run(); }
      if (!index) {
        missing = true;
        if (!load.begun) { load.begun = true; load("site/search.js", function () { tell(found.getAttribute("data-none")); found.hidden = false; }); }
      } else {
        query.forEach(function (word) {
          wanted(word).forEach(function (at) {
            if (parts[at]) return;
            missing = true;
            if (!load["part" + at]) { load["part" + at] = true; load("site/words-" + at + ".js", function () { parts[at] = []; wake(); }); }
          });
        });
      }
      if (missing) { waiting.push(later); return; }
      var results = find(query);
      list.textContent = "";
      results.slice(0, MOST).forEach(function (result) {
        var row = make("li"), link = make("a");
        link.href = result.href;
        link.appendChild(make("span", "kind", result.kind));
        link.appendChild(document.createTextNode(" " + result.name));
        if (result.note) { link.appendChild(document.createTextNode(" ")); link.appendChild(make("span", "soft", result.note)); }
        row.appendChild(link);
        if (result.pdf) {
          var pdf = make("a", "soft", "PDF");
          pdf.href = result.pdf;
          pdf.setAttribute("aria-label", result.kind + ", " + result.name + ", PDF");
          row.appendChild(pdf);
        }
        list.appendChild(row);
      });
      found.hidden = false; front.hidden = true;
      tell(results.length > MOST ? MOST + " / " + results.length : String(results.length));
    }
    box.addEventListener("input", run);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var first = links()[0];
      if (first) first.click();
    });
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      var all = links(), at = all.indexOf(document.activeElement), inBox = document.activeElement === box;
      if (event.key === "Escape" && (inBox || at >= 0 || !found.hidden)) {
        box.value = ""; clear(); box.focus();
        if (inBox) box.blur();
        event.preventDefault();
      } else if (event.key === "ArrowDown" && (inBox || at >= 0) && all.length) {
        (all[at + 1] || all[at] || all[0]).focus(); event.preventDefault();
      } else if (event.key === "ArrowUp" && at >= 0) {
        (at === 0 ? box : all[at - 1]).focus(); event.preventDefault();
      } else if (event.key === "Home" && at >= 0) {
        all[0].focus(); event.preventDefault();
      } else if (event.key === "End" && at >= 0) {
        all[all.length - 1].focus(); event.preventDefault();
      }
    });
    // A page that is come back to shows what was looked for.
    if (box.value) run();
    if (location.hash === "#q") box.focus();
  }
  // On every page: the slash leads to the search.
  function slash() {
    document.addEventListener("keydown", function (event) {
      var at = document.activeElement, typing = at && (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable);
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      var box = id("q"), home = document.querySelector("nav.site .home");
      if (box) { box.focus(); box.select(); } else if (home) { location.href = home.href + "#q"; } else return;
      event.preventDefault();
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    looks();
    slash();
    var front = id("front");
    if (front) {
      today(front);
      // The page may stand open overnight.
      setInterval(function () { today(front); }, 60000);
    }
    if (id("search")) search(id("search"));
  });
})();
