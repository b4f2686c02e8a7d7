"""Addresses of staff: people, roles, papers, invitations, units, the import."""

from django.urls import path

from agency.views import (
    factor_resets,
    imports,
    invitations,
    offboarding,
    papers,
    roles,
    staff,
    units,
)

urlpatterns = [
    path("staf/", staff.StaffList.as_view(), name="staff_list"),
    path("staf/undang/", invitations.InvitationNew.as_view(), name="invitation_new"),
    path("staf/undangan/", invitations.InvitationList.as_view(), name="invitation_list"),
    path(
        "staf/undangan/<uuid:invitation_id>/kirim-ulang/",
        invitations.InvitationResend.as_view(),
        name="invitation_resend",
    ),
    path(
        "staf/undangan/<uuid:invitation_id>/tarik/",
        invitations.InvitationWithdraw.as_view(),
        name="invitation_withdraw",
    ),
    path(
        "undangan/<slug:token>/", invitations.InvitationAccept.as_view(), name="invitation_accept"
    ),
    path("staf/impor/", imports.ImportNew.as_view(), name="import_new"),
    path("staf/impor/contoh.csv", imports.ImportTemplate.as_view(), name="import_template"),
    path("staf/impor/<uuid:import_id>/", imports.ImportDetail.as_view(), name="import_detail"),
    path("staf/impor/<uuid:import_id>/jalankan/", imports.ImportRun.as_view(), name="import_run"),
    path(
        "staf/impor/<uuid:import_id>/baris-salah.csv",
        imports.ImportFaulty.as_view(),
        name="import_faulty",
    ),
    path("staf/<uuid:staff_id>/", staff.StaffDetail.as_view(), name="staff_detail"),
    path("staf/<uuid:staff_id>/ubah/", staff.StaffEdit.as_view(), name="staff_edit"),
    path("staf/<uuid:staff_id>/peran/", roles.RoleGrant.as_view(), name="role_grant"),
    path(
        "staf/<uuid:staff_id>/verifikasi-dua-langkah/",
        factor_resets.FactorResetNew.as_view(),
        name="factor_reset",
    ),
    path("peran/<uuid:role_id>/akhiri/", roles.RoleEnd.as_view(), name="role_end"),
    path("staf/<uuid:staff_id>/supervisor/", roles.LineSet.as_view(), name="line_set"),
    path("staf/<uuid:staff_id>/kompetensi/", papers.CompetenceNew.as_view(), name="competence_new"),
    path(
        "kompetensi/<uuid:competence_id>/akhiri/",
        papers.CompetenceEnd.as_view(),
        name="competence_end",
    ),
    path("staf/<uuid:staff_id>/str/", papers.LicenceNew.as_view(), name="licence_new"),
    path("str/<uuid:licence_id>/cabut/", papers.LicenceWithdraw.as_view(), name="licence_withdraw"),
    path("staf/<uuid:staff_id>/cuti/", papers.LeaveNew.as_view(), name="leave_new"),
    path("cuti/<uuid:leave_id>/batal/", papers.LeaveCancel.as_view(), name="leave_cancel"),
    path("staf/<uuid:staff_id>/nonaktif/", offboarding.Offboarding.as_view(), name="offboarding"),
    path("staf/<uuid:staff_id>/undang-kembali/", offboarding.Reinvite.as_view(), name="reinvite"),
    path("unit/", units.UnitList.as_view(), name="unit_list"),
    path("unit/baru/", units.UnitNew.as_view(), name="unit_new"),
    path("unit/<uuid:unit_id>/", units.UnitEdit.as_view(), name="unit_edit"),
]
