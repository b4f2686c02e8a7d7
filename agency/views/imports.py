"""Import of staff: the file, the preview with a sentence per row, the faulty rows as a file."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.exports import csv_answer
from agency.forms.imports import ImportForm
from agency.models import StaffImport
from agency.services.imports import read_import, run_import
from agency.staff_rows import StaffRow, check_rows
from agency.staff_tables import COLUMNS, EXAMPLE, BadTable
from agency.views.base import AdminDoor, one_or_404
from core.doors import FormDoor, Page, Verb

PER_PAGE = 25


class ImportNew(AdminDoor, FormDoor):
    """Impor staf: choose the file."""

    form_class = ImportForm
    template_name = "agency/import_form.html"
    title = gettext_lazy("Impor staf")
    intro = gettext_lazy(
        "Setiap baris yang benar menjadi undangan. Belum ada yang dikirim di sini."
    )
    submit_label = gettext_lazy("Periksa berkas")

    def back_url(self) -> str:
        return reverse("agency:staff_list")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().post(request, *args, **kwargs)
        except BadTable as problem:
            form = self.build_form()
            form.is_valid()
            form.add_error("file", str(problem))
            return self.show(form, status=422)

    def act(self, form: BaseForm) -> str:
        upload = form.cleaned_data["file"]
        upload.seek(0)
        table = read_import(content=upload.read(), by=self.request.user)  # type: ignore[arg-type]
        return reverse("agency:import_detail", args=[table.pk])


class ImportDoor(AdminDoor):
    """About one list that was read."""

    table: StaffImport

    def fetch(self) -> None:
        self.table = one_or_404(StaffImport.objects.all(), self.kwargs["import_id"])


class ImportDetail(ImportDoor, Page):
    """Pratinjau: what would happen with each row, the faulty ones first."""

    template_name = "agency/import_detail.html"

    def context(self) -> dict[str, Any]:
        rows = sorted(check_rows(self.table.rows), key=lambda row: (not row.wrong, row.line))
        pages = Paginator(rows, PER_PAGE)
        return {
            "table": self.table,
            "page_obj": pages.get_page(self.request.GET.get("page")),
            "good": sum(row.is_good for row in rows),
            "faulty": sum(bool(row.wrong) for row in rows),
            "known": sum(bool(row.known) for row in rows),
        }


class ImportRun(ImportDoor, Verb):
    """Undang semua baris yang benar."""

    def act(self) -> str:
        number = run_import(table=self.table, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("%(n)d undangan dibuat.") % {"n": number})
        return reverse("agency:import_detail", args=[self.table.pk])


class ImportFaulty(ImportDoor, Page):
    """The faulty rows as a CSV file, each with its sentence, to be mended and sent again."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows = [row for row in check_rows(self.table.rows) if row.wrong]
        head = (*COLUMNS, _("baris"), _("yang salah"))
        return csv_answer("staf-baris-salah", head, map(_line, rows))


class ImportTemplate(AdminDoor, Page):
    """An example file with the right columns."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return csv_answer("staf-contoh", COLUMNS, EXAMPLE)


def _line(row: StaffRow) -> tuple[Any, ...]:
    return (*row.cells, row.line, row.sentence)
