"""Addresses of this room: the code of ethics, read and acknowledged."""

from django.urls import path

from ethics.views.acknowledgements import AcknowledgeCode
from ethics.views.code import ArticlePage, CodePage, SearchPage
from ethics.views.reading import CasesPage, ValuesPage

app_name = "ethics"
urlpatterns = [
    path("", CodePage.as_view(), name="code"),
    path("cari/", SearchPage.as_view(), name="search"),
    path("pasal/<int:number>/", ArticlePage.as_view(), name="article"),
    path("nilai/", ValuesPage.as_view(), name="values"),
    path("kasus/", CasesPage.as_view(), name="cases"),
    path("pengakuan/", AcknowledgeCode.as_view(), name="acknowledge"),
]
