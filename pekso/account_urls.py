"""Log-in addresses: those of allauth that staff need, and no others.

Nobody signs up or changes an e-mail address here: accounts are the lembaga's.
"""

from allauth.account import views
from django.urls import path, re_path

from agency.views import factor_resets, passwords, second_factor, sessions

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/reset/", passwords.Forgotten.as_view(), name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("keamanan/", second_factor.Security.as_view(), name="mfa_index"),
    path("sesi/", sessions.SessionList.as_view(), name="session_list"),
    path("sesi/akhiri-lainnya/", sessions.OthersEnd.as_view(), name="session_end_others"),
    path("sesi/<uuid:session_id>/akhiri/", sessions.SessionEnd.as_view(), name="session_end"),
    path("dua-langkah/", second_factor.Start.as_view(), name="second_factor_start"),
    path("dua-langkah/tautan/", factor_resets.FactorResetWait.as_view(), name="factor_reset_wait"),
    path(
        "dua-langkah/tautan/<slug:token>/",
        factor_resets.FactorResetOpen.as_view(),
        name="factor_reset_open",
    ),
    path("dua-langkah/kode/", second_factor.EnterCode.as_view(), name="mfa_authenticate"),
    path("dua-langkah/kode-lagi/", second_factor.CodeAgain.as_view(), name="mfa_reauthenticate"),
    path(
        "dua-langkah/kunci-lagi/",
        second_factor.PasskeyAgain.as_view(),
        name="mfa_reauthenticate_webauthn",
    ),
    path("dua-langkah/aplikasi/", second_factor.AddApp.as_view(), name="mfa_activate_totp"),
    path(
        "dua-langkah/aplikasi/hapus/",
        second_factor.RemoveApp.as_view(),
        name="mfa_deactivate_totp",
    ),
    path("dua-langkah/kunci/", second_factor.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path(
        "dua-langkah/kunci/<int:pk>/hapus/",
        second_factor.RemovePasskey.as_view(),
        name="mfa_remove_webauthn",
    ),
    path(
        "dua-langkah/cadangan/",
        second_factor.RecoveryCodes.as_view(),
        name="mfa_view_recovery_codes",
    ),
    path(
        "dua-langkah/cadangan/baru/",
        second_factor.NewRecoveryCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
]
