from django.urls import path

from cases.views import reports

urlpatterns = [
    path("laporan/", reports.ReportList.as_view(), name="report_list"),
    path("laporan/daftar/", reports.ReportAdminList.as_view(), name="report_admin_list"),
    path("laporan/baru/", reports.ReportNew.as_view(), name="report_new"),
    path("laporan/<uuid:report_id>/", reports.ReportDetail.as_view(), name="report_detail"),
    path("laporan/<uuid:report_id>/terima/", reports.ReportAccept.as_view(), name="report_accept"),
    path("laporan/<uuid:report_id>/tutup/", reports.ReportClose.as_view(), name="report_close"),
]
