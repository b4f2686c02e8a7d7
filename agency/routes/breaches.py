"""Addresses of the register of breaches."""

from django.urls import path

from agency.views import breaches

ONE = "kebocoran/<uuid:breach_id>/"

urlpatterns = [
    path("kebocoran/", breaches.BreachList.as_view(), name="breach_list"),
    path("kebocoran/baru/", breaches.BreachNew.as_view(), name="breach_new"),
    path(ONE, breaches.BreachDetail.as_view(), name="breach_detail"),
    path(f"{ONE}ubah/", breaches.BreachEdit.as_view(), name="breach_edit"),
    path(f"{ONE}terdampak/", breaches.BreachAffected.as_view(), name="breach_affected"),
    path(f"{ONE}terdampak/tidak-ada/", breaches.BreachNobody.as_view(), name="breach_nobody"),
    path(f"{ONE}terdampak/<uuid:row_id>/", breaches.BreachTold.as_view(), name="breach_told"),
    path(f"{ONE}lembaga/", breaches.BreachAuthority.as_view(), name="breach_authority"),
    path(f"{ONE}surat/", breaches.BreachLetter.as_view(), name="breach_letter"),
    path(f"{ONE}ke/<slug:state>/", breaches.BreachMove.as_view(), name="breach_move"),
]
