"""Addresses of data-subject requests: `file_patterns` stand below a client's file."""

from django.urls import path

from clients.views import erasures, extracts, request_register, requests

ONE = "permintaan/<uuid:request_id>/"

file_patterns = [
    path("permintaan/baru/", requests.RequestNew.as_view(), name="request_new"),
    path(ONE, requests.RequestDetail.as_view(), name="request_detail"),
    path(f"{ONE}tolak/", requests.RequestRefuse.as_view(), name="request_refuse"),
    path(f"{ONE}tarik/", requests.RequestTakeBack.as_view(), name="request_take_back"),
    path(f"{ONE}jawab/", requests.RequestAnswer.as_view(), name="request_answer"),
    path(f"{ONE}salinan/", extracts.ExtractPrepare.as_view(), name="extract_prepare"),
    path(f"{ONE}salinan/baca/", extracts.ExtractRead.as_view(), name="extract_read"),
    path(f"{ONE}salinan/kembali/", extracts.ExtractReturn.as_view(), name="extract_return"),
    path(f"{ONE}salinan/unduh/", extracts.ExtractPdf.as_view(), name="extract_pdf"),
    path(f"{ONE}salinan/serah/", extracts.ExtractHandOver.as_view(), name="extract_hand_over"),
    path(f"{ONE}hapus/ajukan/", erasures.ErasurePropose.as_view(), name="erasure_propose"),
    path(f"{ONE}hapus/", erasures.ErasureDecide.as_view(), name="erasure_decide"),
    path(f"{ONE}tanda-terima/", erasures.ErasureReceiptPage.as_view(), name="erasure_receipt"),
    path("pembatasan/akhiri/", requests.RestrictionLift.as_view(), name="restriction_lift"),
]

REGISTER = "daftar-permintaan/<uuid:request_id>/"

urlpatterns = [
    path("permintaan/", requests.RequestList.as_view(), name="request_list"),
    path("daftar-permintaan/", request_register.Register.as_view(), name="register"),
    path(REGISTER, request_register.RegisterDetail.as_view(), name="register_detail"),
    path(f"{REGISTER}tolak/", request_register.RegisterRefuse.as_view(), name="register_refuse"),
    path(f"{REGISTER}hapus/", request_register.RegisterErase.as_view(), name="register_erase"),
    path(
        f"{REGISTER}tanda-terima/",
        request_register.RegisterReceipt.as_view(),
        name="register_receipt",
    ),
]
