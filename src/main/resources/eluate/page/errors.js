const form = document.querySelector("form");
const errors = [...document.querySelectorAll("article")];
function show() {
  const words = form.elements.words.value.toLowerCase();
  const wanted = ["family", "cause", "kind", "change"]
    .map((name) => [name, form.elements[name]?.value ?? ""])
    .filter(([, value]) => value !== "");
  let count = 0;
  for (const error of errors) {
    const fits = wanted.every(([name, value]) => error.dataset[name] === value)
      && (words === "" || error.textContent.toLowerCase().includes(words));
    error.hidden = !fits;
    count += fits ? 1 : 0;
  }
  document.querySelector("output").textContent = `${count} of ${errors.length} shown`;
}
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
