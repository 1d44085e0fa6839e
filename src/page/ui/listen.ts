/** Takes files that are dropped anywhere on the page, and files or cells that are pasted. */
export function listenForFiles(
  onFiles: (files: readonly File[]) => void,
  onText: (text: string) => void,
): void {
  const { body } = document;
  let depth = 0;
  const isOver = (change: number) => {
    depth = Math.max(0, depth + change);
    body.classList.toggle('dragging', depth > 0);
  };
  document.addEventListener('dragenter', (event) => {
    event.preventDefault();
    isOver(1);
  });
  document.addEventListener('dragleave', () => isOver(-1));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    isOver(-depth);
    const { dataTransfer } = event;
    const files = [...(dataTransfer?.files ?? [])];
    const text = dataTransfer?.getData('text/plain') ?? '';
    if (files.length > 0) onFiles(files);
    else if (text.trim() !== '') onText(text);
  });
  document.addEventListener('paste', (event) => {
    // A field takes what is pasted into it.
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Excel also offers a picture of the cells.
    if (text.trim() !== '') onText(text);
    else if (files.length > 0) onFiles(files);
    else return;
    event.preventDefault();
  });
}
