"""Jadwal: what a worker has to do, by when."""

from typing import Any

from django.http import Http404

from agency import access, audit
from cases.forms.visit_filter import TaskFilter
from cases.models import Task
from cases.selectors.tasks import in_groups, tasks_of
from cases.services.tasks import finish_task
from cases.views.base import CaseDoor
from core.doors import Page, Verb, safe_next
from core.paging import NarrowPaginator
from core.search_terms import SearchedByPost

PER_PAGE = 25


class TaskList(SearchedByPost, Page):
    """Terlambat, hari ini, minggu ini, nanti; with search."""

    template_name = "cases/task_list.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        form = TaskFilter(self.terms)
        page = NarrowPaginator(tasks_of(user, **form.chosen()), PER_PAGE).get_page(
            self.request.GET.get("page")
        )
        audit.opened("cases:task_list", by=user, objs=page.object_list)
        return {
            "form": form,
            "page_obj": page,
            "groups": in_groups(page.object_list),
            "narrowed": any(form.chosen().values()),
            "here": self.request.get_full_path(),
        }


class TaskDone(CaseDoor, Verb):
    """Tick a task."""

    right = access.CHANGE

    def act(self) -> str:
        task = Task.objects.filter(case=self.case, pk=self.kwargs["task_id"]).first()
        if task is None:
            raise Http404
        finish_task(task=task, by=self.request.user)
        return safe_next(self.request, "/kasus/tugas/")
