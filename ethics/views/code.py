"""Reading the code of ethics: the whole, one article, and the search in it."""

from collections import Counter
from typing import Any

from django.http import Http404

from core.doors import Page
from ethics.coverage import COVERAGE, RULES_IN_FORCE, State, coverage_as_a_whole
from ethics.kodepeksos import CATALOGUE, Article, search
from ethics.rules import rules_for

LONGEST_SEARCH = 200


class CodePage(Page):
    """The articles in their groups A-G."""

    template_name = "ethics/code_page.html"

    def context(self) -> dict[str, Any]:
        states = Counter(line.state for line in COVERAGE.values())
        return {
            "catalogue": CATALOGUE,
            "coverage": [(state, states[state]) for state in State],
            "number_of_items": len(CATALOGUE.items),
        }


class ArticlePage(Page):
    """One article with its items, the rules that serve it and how far Pekso serves each item."""

    template_name = "ethics/code_article.html"
    article: Article

    def fetch(self) -> None:
        found = CATALOGUE.articles.get(self.kwargs["number"])
        if found is None:
            raise Http404
        self.article = found

    def context(self) -> dict[str, Any]:
        number = self.article.number
        return {
            "article": self.article,
            "group": next(g for g in CATALOGUE.groups if g.letter == self.article.group_letter),
            "catalogue": CATALOGUE,
            "whole": coverage_as_a_whole(self.article),
            "lines": [(one, COVERAGE[one.id]) for one in self.article.items],
            "rules": [(one, one.id in RULES_IN_FORCE) for one in rules_for(number)],
            "previous": CATALOGUE.articles.get(number - 1),
            "following": CATALOGUE.articles.get(number + 1),
        }


class SearchPage(Page):
    """Articles and items in which the words of `q` occur."""

    template_name = "ethics/code_search.html"

    def context(self) -> dict[str, Any]:
        wanted = self.request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_SEARCH]
        hits = search(wanted)
        return {"q": wanted, "hits": hits, "catalogue": CATALOGUE}
