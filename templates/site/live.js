// Added by `callboard watch --serve`, never written to disk: asks for news of the last build, reloads this page where it has
// changed, and shows the findings, those about this page first.
(function () {
  "use strict";
  var own = document.currentScript, digest = own.getAttribute("data-digest"), seen = -1, box, panel, button, shown = false;
  var here = decodeURIComponent(location.pathname).replace(/^\/+/, "").replace(/\.html$/, "") || "index";
  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function ready() {
    var style = document.createElement("link");
    style.rel = "stylesheet"; style.href = "/~callboard/live.css";
    document.head.appendChild(style);
    box = make("aside"); box.id = "callboard-live"; box.hidden = true; box.setAttribute("aria-label", "callboard watch");
    panel = make("div"); panel.hidden = true; panel.id = "callboard-panel"; panel.tabIndex = 0; panel.setAttribute("role", "region"); panel.setAttribute("aria-label", "Findings");
    button = make("button"); button.type = "button"; button.setAttribute("aria-expanded", "false"); button.setAttribute("aria-controls", "callboard-panel");
    button.addEventListener("click", function () { open(panel.hidden); });
    box.appendChild(panel); box.appendChild(button);
    var status = make("p"); status.id = "callboard-status"; status.setAttribute("role", "status");
    status.style.position = "absolute"; status.style.width = "1px"; status.style.height = "1px"; status.style.overflow = "hidden"; status.style.clipPath = "inset(50%)";
    box.appendChild(status);
    document.body.appendChild(box);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !panel.hidden) { open(false); button.focus(); event.preventDefault(); }
    });
    ask();
  }
  function open(now) {
    shown = now;
    panel.hidden = !now;
    button.setAttribute("aria-expanded", String(now));
  }
  function row(finding) {
    var line = make("li"), head = make("span");
    if (finding["new"]) { line.appendChild(make("span", "new", "new")); line.appendChild(document.createTextNode(" ")); }
    head.appendChild(make("b", "", finding.severity + " " + finding.code));
    head.appendChild(document.createTextNode(" " + finding.message));
    line.appendChild(head);
    if (finding.place) line.appendChild(make("span", "place", finding.place));
    if (finding.help) line.appendChild(make("span", "place", finding.help));
    return line;
  }
  function list(title, rows) {
    if (!rows.length) return;
    panel.appendChild(make("h3", "", title));
    var all = make("ul");
    rows.forEach(function (each) { all.appendChild(each); });
    panel.appendChild(all);
  }
  function show(state) {
    var findings = (state.findings || []), told = findings.filter(function (finding) { return finding.severity !== "note"; });
    var about = told.filter(function (finding) { return finding.papers.indexOf(here) >= 0; });
    var fresh = told.filter(function (finding) { return finding["new"]; });
    var missing = (state.not_made || []).filter(function (paper) { return here === "index" || paper.path.replace(/\.\w+$/, "") === here; });
    panel.textContent = "";
    panel.appendChild(make("h2", "", state.summary || ""));
    list("Not made", missing.map(function (paper) { return make("li", "", paper.path + ": " + paper.because.join("; ")); }));
    list("On this paper", about.map(row));
    list("New", fresh.filter(function (finding) { return about.indexOf(finding) < 0; }).map(row));
    list("Mended", (state.mended || []).map(function (finding) { var line = make("li"); line.appendChild(make("s", "", finding.code + " " + finding.message)); return line; }));
    list("All", told.filter(function (finding) { return about.indexOf(finding) < 0 && fresh.indexOf(finding) < 0; }).map(row));
    var errors = told.filter(function (finding) { return finding.severity === "error"; }).length;
    var words = [];
    if (missing.length) words.push(here === "index" ? missing.length + " not made" : "not made: this is the last whole one");
    words.push(about.length ? about.length + " on this paper" : told.length + (told.length === 1 ? " finding" : " findings"));
    if (fresh.length) words.push(fresh.length + " new");
    if ((state.mended || []).length) words.push(state.mended.length + " mended");
    button.textContent = words.join(" · ");
    button.className = errors || missing.length ? "error" : "";
    box.hidden = !told.length && !missing.length && !(state.mended || []).length;
    document.getElementById("callboard-status").textContent = button.textContent;
    open(shown && !box.hidden);
    document.documentElement.setAttribute("data-callboard-seen", String(seen));
  }
  function again(after) { setTimeout(ask, after); }
  function ask() {
    // A page that nobody sees asks when it is seen again.
    if (document.hidden) { document.addEventListener("visibilitychange", ask, { once: true }); return; }
    fetch("/~callboard/state?seen=" + seen, { cache: "no-store" }).then(function (answer) { return answer.json(); }).then(function (news) {
      if (news.version === seen) { again(0); return; }
      seen = news.version;
      return fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(function (answer) {
        var now = answer.headers.get("X-Callboard-Digest");
        if (answer.ok && now && now !== digest) { location.reload(); return; }
        show(news.state);
        again(0);
      });
    }).catch(function () { again(1000); });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready); else ready();
})();
