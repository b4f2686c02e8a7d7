"""Somebody at a browser: finds things by what they are called, and looks at every page."""

import re
from typing import Any, Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.acts.ledger import Eye

PATIENCE = 40_000


def named(words: str) -> re.Pattern[str]:
    """A label as people read it, with or without the sign of a required field."""
    return re.compile(rf"^\s*{re.escape(words)}\s*\*?\s*(\(boleh kosong\))?\s*$")


class Person:
    """`page` is theirs; `eye` is None where pages are not looked at (no scripts)."""

    def __init__(self, page: Page, address: str, eye: Eye | None = None) -> None:
        self.page, self.address, self.eye = page, address, eye
        page.set_default_timeout(PATIENCE)

    # Going somewhere

    def goes_to(self, path: str, *, status: int = 200) -> Self:
        """Type an address."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.status == status, f"{answer.status} at {path}"
        return self.looks(status=status)

    def follows(self, words: str, *, within: Locator | None = None, exact: bool = False) -> Self:
        """Click a link."""
        link = (within or self.page).get_by_role("link", name=words, exact=exact)
        return self._moves(link.first)

    def presses(self, words: str, *, within: Locator | None = None, status: int = 200) -> Self:
        """Click a button that leads to a page."""
        button = (within or self.page).get_by_role("button", name=words)
        return self._moves(button.first, status=status)

    def chooses_in_menu(self, words: str) -> Self:
        """Click an entry of the menu; on a phone it may lie behind Lainnya."""
        menu = self.page.get_by_role("navigation", name="Menu utama")
        entry = menu.get_by_role("link", name=words)
        if not entry.is_visible():
            menu.get_by_role("button", name="Lainnya").click()
        return self._moves(entry)

    def _moves(self, what: Locator, *, status: int = 200) -> Self:
        if self.eye is not None:
            self.eye.visit.watch.forget()
        with self.page.expect_navigation(timeout=PATIENCE):
            what.click()
        return self.looks(status=status)

    def looks(self, *, status: int = 200) -> Self:
        """Look at the page as it is now."""
        if self.eye is not None:
            self.eye.look(status=status)
        return self

    # Filling in

    def field(self, label: str, within: Locator | None = None) -> Locator:
        """A control by its label."""
        return (within or self.page).get_by_label(named(label)).locator("visible=true").first

    def group(self, question: str, within: Locator | None = None) -> Locator:
        """A question with its choices, or a part of a form, by its legend."""
        return (within or self.page).get_by_role("group", name=named(question)).first

    def types(self, label: str, text: Any, within: Locator | None = None) -> Self:
        """Type into one field."""
        self.field(label, within).fill(str(text))
        return self

    def answers(self, question: str, answer: str, within: Locator | None = None) -> Self:
        """Choose one of the choices of a question."""
        self.group(question, within).get_by_label(named(answer)).check()
        return self

    def ticks(self, label: str) -> Self:
        """Tick a box."""
        self.field(label).check()
        return self

    def selects(self, label: str, option: str | int, within: Locator | None = None) -> Self:
        """Choose from a list, by its words or its place."""
        chosen = {"index": option} if isinstance(option, int) else {"label": option}
        self.field(label, within).select_option(**chosen)
        return self

    def unfolds(self, words: str, within: Locator | None = None) -> Self:
        """Open a folded part."""
        (within or self.page).locator("summary", has_text=words).first.click()
        return self

    # Reading

    def reads(self, *texts: str) -> Self:
        """These words stand on the page."""
        for text in texts:
            expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible(
                timeout=PATIENCE
            )
        return self

    def cannot_find(self, *texts: str) -> Self:
        """These words are nowhere in the page."""
        content = self.page.content()
        assert [text for text in texts if text in content] == []
        return self
