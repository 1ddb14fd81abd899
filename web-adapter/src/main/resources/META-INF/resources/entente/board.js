// What stands on the board comes as HTML from the server; this puts it in its place and counts the minutes.
(() => {
  "use strict";
  const body = document.body;
  const lost = document.getElementById("lost");
  const places = ["head", "now", "motion", "polls", "presence", "coming"];
  const drawn = new Map();
  // how far this screen's clock is from the server's
  let ahead = Number(body.dataset.now) - Date.now();

  const minutes = () => {
    for (const clock of document.querySelectorAll(".clock")) {
      const until = clock.dataset.until;
      const from = until || clock.dataset.since;
      const seconds = Math.round((Number(from) - Date.now() - ahead) / 1000);
      const state = !until ? "spent" : seconds >= 0 ? "left" : "over";
      const whole = state === "left" ? Math.ceil(seconds / 60) : Math.floor(-seconds / 60);
      const said = whole + "\u00a0min";
      const digits = clock.querySelector(".digits");
      if (digits.textContent !== said) { digits.textContent = said; }
      if (clock.dataset.state !== state) { clock.dataset.state = state; }
      clock.hidden = false;
    }
  };

  // On the wall nothing can be scrolled: what does not fit is made smaller until it does.
  const fit = () => {
    for (const column of document.querySelectorAll("main, aside")) {
      let size = 1;
      do {
        column.style.setProperty("--fit", String(size));
        size -= 0.06;
      } while (size > 0.3 && getComputedStyle(column).overflowY === "hidden" && column.scrollHeight > column.clientHeight);
    }
  };

  const place = (name, html) => {
    const where = document.getElementById(name);
    const template = document.createElement("template");
    template.innerHTML = html;
    // after a break everything comes again: only what is new is put in its place
    if (drawn.get(name) !== html) {
      drawn.set(name, html);
      where.replaceChildren(template.content);
      minutes();
      fit();
    }
  };

  const end = () => {
    for (const name of places) { document.getElementById(name).replaceChildren(); }
    lost.hidden = true;
    document.getElementById("ended").hidden = false;
  };

  // The browser connects again by itself after a break. What refuses it makes it give up: then the page asks why.
  const listen = () => {
    const stream = new EventSource(body.dataset.stream);
    stream.addEventListener("open", () => { lost.hidden = true; });
    stream.addEventListener("error", () => {
      lost.hidden = false;
      if (stream.readyState === EventSource.CLOSED) {
        fetch(location.href, { cache: "no-store" })
          .then(answer => { if (answer.status === 404) { end(); } else { setTimeout(listen, 1000); } })
          .catch(() => setTimeout(listen, 1000));
      }
    });
    stream.addEventListener("clock", event => { ahead = Number(event.data) - Date.now(); minutes(); });
    stream.addEventListener("ended", () => { stream.close(); end(); });
    for (const name of places) {
      stream.addEventListener(name, event => place(name, event.data));
    }
  };

  minutes();
  fit();
  addEventListener("resize", fit);
  setInterval(minutes, 1000);
  listen();
})();
