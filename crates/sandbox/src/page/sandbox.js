// A redirect to an app leaves this page on screen; it then says that its work is done.
"use strict";

const form = document.getElementById("authorize-form");
const sent = document.getElementById("sent");

form.addEventListener("submit", (event) => {
  if (event.submitter?.value !== "authorize") return;
  // The form is hidden and not removed: one that is out of the document is not sent.
  setTimeout(() => {
    document.getElementById("choice").hidden = true;
    sent.hidden = false;
    sent.querySelector("h1").focus();
    document.title = sent.dataset.title;
  }, 0);
});
