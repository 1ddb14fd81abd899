// What stands on the page comes as HTML from the server; this only puts it in its place.
(() => {
  "use strict";
  const body = document.body;
  const lost = document.getElementById("lost");

  document.addEventListener("htmx:configRequest", event => {
    event.detail.headers["X-Entente-Page"] = body.dataset.token;
  });

  const toEnd = box => {
    const messages = box.closest(".messages");
    messages.scrollTop = messages.scrollHeight;
  };

  // A message that is drawn again takes the place of its older self; who stands on a button stays there.
  const place = (box, html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    const old = document.getElementById(fresh.id);
    if (old) {
      const buttons = [...old.querySelectorAll("button")];
      const at = buttons.indexOf(document.activeElement);
      old.replaceWith(fresh);
      if (at >= 0) {
        const again = fresh.querySelectorAll("button");
        (again[Math.min(at, again.length - 1)] || fresh).focus();
      }
    } else {
      box.append(fresh);
      toEnd(box);
    }
    htmx.process(fresh);
  };

  // The guide and the clock follow, once for many messages.
  let soon = 0;
  const changed = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      const guide = document.getElementById("guide");
      if (guide) { htmx.trigger(guide, "entente:changed"); }
    }, 300);
  };
  document.addEventListener("htmx:configRequest", event => {
    const details = event.target.id === "guide" && event.target.querySelector("details");
    if (details) { event.detail.parameters.open = details.open; }
  });

  // The browser connects again by itself and says how far it came: nothing is missed, nothing stands twice.
  const listen = () => {
    const stream = new EventSource("stream?after=" + body.dataset.mark);
    stream.addEventListener("open", () => { lost.hidden = true; });
    stream.addEventListener("error", () => {
      lost.hidden = false;
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(listen, 2000);
      }
    });
    for (const box of ["room", "mine"]) {
      stream.addEventListener(box, event => {
        body.dataset.mark = event.lastEventId || body.dataset.mark;
        place(document.getElementById(box), event.data);
        changed();
      });
    }
  };
  listen();

  const opened = () => {
    const dialog = document.querySelector("#dialog dialog");
    if (dialog && !dialog.open) {
      dialog.showModal();
      const first = dialog.querySelector("input:not([type=hidden]), textarea, select");
      if (first) { first.focus(); }
    }
  };
  document.addEventListener("htmx:oobAfterSwap", opened);
  document.addEventListener("htmx:afterSettle", opened);
  document.addEventListener("click", event => {
    if (event.target.closest("[data-close]")) {
      document.getElementById("dialog").replaceChildren();
      document.getElementById("line").focus();
    }
  });

  document.addEventListener("htmx:afterRequest", event => {
    const form = event.target.closest("form.say");
    if (form && event.detail.successful) { form.querySelector("#line").value = ""; }
    if (event.target.id !== "guide") { toEnd(document.getElementById("answers")); }
  });
  document.addEventListener("htmx:sendError", () => { lost.hidden = false; });

  for (const messages of document.querySelectorAll(".messages")) { messages.scrollTop = messages.scrollHeight; }
})();
