"""Addresses of this room."""

from django.urls import URLPattern, URLResolver, include, path

from clients.routes import requests
from clients.views import clients, contacts, duplicates, family, history, identity, trails
from clients.views.regions import RegionSearch

app_name = "clients"

file_patterns: list[URLPattern | URLResolver] = [
    path("", clients.ClientDetail.as_view(), name="detail"),
    path("ubah/", clients.ClientEdit.as_view(), name="edit"),
    path("riwayat/", history.ClientHistory.as_view(), name="history"),
    path("jejak/", trails.ClientTrail.as_view(), name="trail"),
    path("jejak/unduh/", trails.ClientTrailExport.as_view(), name="trail_export"),
    path("nik/", identity.NikEdit.as_view(), name="nik"),
    path("nik/lihat/", identity.NikReveal.as_view(), name="nik_reveal"),
    path("kontak/", contacts.ContactPage.as_view(), name="contacts"),
    path("kontak/aman/", contacts.SafeContactEdit.as_view(), name="safe_contact"),
    path("alamat/tambah/", contacts.AddressNew.as_view(), name="address_new"),
    path("alamat/<uuid:address_id>/akhiri/", contacts.AddressEnd.as_view(), name="address_end"),
    path("telepon/tambah/", contacts.PhoneNew.as_view(), name="phone_new"),
    path("telepon/<uuid:phone_id>/akhiri/", contacts.PhoneEnd.as_view(), name="phone_end"),
    path("keluarga/", family.FamilyPage.as_view(), name="family"),
    path("keluarga/tambah/", family.MemberNew.as_view(), name="member_new"),
    path("keluarga/<uuid:member_id>/", family.MemberEdit.as_view(), name="member_edit"),
    path("keluarga/<uuid:member_id>/akhiri/", family.MemberEnd.as_view(), name="member_end"),
    *requests.file_patterns,
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", clients.ClientList.as_view(), name="list"),
    path("cari/", clients.ClientSearch.as_view(), name="search"),
    path("tambah/", clients.ClientNew.as_view(), name="new"),
    path("ganda/", duplicates.InquiryList.as_view(), name="inquiries"),
    path("ganda/<uuid:inquiry_id>/", duplicates.InquiryPage.as_view(), name="inquiry"),
    path(
        "ganda/<uuid:inquiry_id>/putuskan/",
        duplicates.InquiryDecide.as_view(),
        name="inquiry_decide",
    ),
    path("wilayah/", RegionSearch.as_view(), name="regions"),
    *requests.urlpatterns,
    path("<uuid:client_id>/", include(file_patterns)),
]
