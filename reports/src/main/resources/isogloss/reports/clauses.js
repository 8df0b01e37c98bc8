// Marks every part of the clause that is pointed at; a click keeps the mark.
const parts = id => document.querySelectorAll(`[data-clause="${id}"]`);
const clause = event => event.target.closest?.("[data-clause]")?.dataset.clause;
const mark = (event, name, on) => {
  const id = clause(event);
  if (id) parts(id).forEach(part => part.classList.toggle(name, on));
};
for (const type of ["mouseover", "focusin"]) document.addEventListener(type, e => mark(e, "on", true));
for (const type of ["mouseout", "focusout"]) document.addEventListener(type, e => mark(e, "on", false));
document.addEventListener("click", e => mark(e, "kept"));
document.addEventListener("keydown", e => { if (e.key === "Enter") mark(e, "kept"); });
document.addEventListener("click", e => {
  const box = e.target.closest?.("g[data-clause]");
  box?.closest("section").querySelector(`li[data-clause="${box.dataset.clause}"]`)?.scrollIntoView({ block: "nearest" });
});
