document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".filter");
  const [modality, text, parts] = form.querySelectorAll("select, input");
  const articles = [...document.querySelectorAll("article")];
  const show = () => {
    const words = text.value.trim().toLowerCase();
    let shown = 0;
    for (const a of articles) {
      a.hidden = (modality.value && a.dataset.m !== modality.value) || !a.textContent.toLowerCase().includes(words);
      shown += a.hidden ? 0 : 1;
    }
    form.querySelector("output").textContent = shown + " of " + articles.length;
  };
  const open = () => document.querySelectorAll(".slots").forEach((d) => { d.open = parts.checked; });
  form.hidden = false;
  form.addEventListener("input", (e) => (e.target === parts ? open() : show()));
  form.addEventListener("submit", (e) => e.preventDefault());
  open();
  show();
});
