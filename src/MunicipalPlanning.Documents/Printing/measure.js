() => {
  const height = (element) => element
    ? [...element.getClientRects()].reduce((sum, rect) => sum + rect.height, 0)
    : 0;

  const measureBlock = (block, page) => {
    const lead = block.previousElementSibling;
    const leadHeight = lead.matches(".sheet-heading") ? block.getClientRects()[0].top - lead.getClientRects()[0].top : 0;
    return {
      id: block.dataset.block,
      firstRoom: page - leadHeight,
      room: page,
      title: height(block.querySelector(".project-title")),
      outline: height(block.querySelector(".project-outline")),
      head: height(block.querySelector(".schedule-head")),
      rows: [...block.querySelectorAll(".schedule-row")].map(height),
    };
  };

  return [...document.querySelectorAll(".pages")].map((pages) => {
    const paper = pages.firstElementChild;
    const page = pages.getBoundingClientRect().height - 2 * parseFloat(getComputedStyle(paper).paddingTop);
    return {
      pageCount: Math.round(pages.scrollWidth / pages.clientWidth),
      anchors: [...pages.querySelectorAll("[data-contents]")].map((anchor) => ({
        id: anchor.id,
        page: Math.floor((anchor.getClientRects()[0].left - pages.getBoundingClientRect().left) / pages.getBoundingClientRect().width + 0.001) + 1,
      })),
      brokenBlocks: [...pages.querySelectorAll("[data-block]")]
        .filter((block) => block.getClientRects().length > 1)
        .map((block) => measureBlock(block, page)),
    };
  });
}
