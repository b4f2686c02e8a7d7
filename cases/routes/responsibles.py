from django.urls import path

from cases.views.responsibles import ClientsHandOver

urlpatterns = [
    path("serahkan-klien/<uuid:staff_id>/", ClientsHandOver.as_view(), name="clients_hand_over"),
]
