"""Which kind of address each route is (tests/access/answers.py). A route missing here fails."""

OPEN = """
account_login account_inactive account_reset_password account_reset_password_done
account_reset_password_from_key account_reset_password_from_key_done set_language alive ready
agency:invitation_accept
mfa_authenticate
"""
ACCOUNT = """
account_logout account_reauthenticate account_change_password mfa_reauthenticate
mfa_reauthenticate_webauthn
"""
# one's own log-in, open before the code of ethics is acknowledged
ENTRANCE = """
second_factor_start mfa_activate_totp mfa_add_webauthn mfa_view_recovery_codes
"""
# the link that follows the reset of a lost second factor, and the page that says where it is
LETTER = "factor_reset_wait factor_reset_open"
SECURITY = """
mfa_index
session_list session_end_others session_end mfa_deactivate_totp mfa_remove_webauthn
mfa_generate_recovery_codes
"""
NORMS = """
ethics:code ethics:search ethics:article ethics:values ethics:cases ethics:acknowledge
"""
STAFF = "inbox inbox_read_all clients:regions home"
OWN = """
clients:list clients:inquiries clients:request_list cases:list cases:report_list
cases:task_list cases:visit_list supervision:sessions
"""
WORKER = "clients:new clients:search choose_case cases:take_over"
FIELD = "cases:break_glass_new cases:report_new cases:conflict_list cases:conflict_new"
SUPERVISOR = "supervision:decisions agency:trails cases:access_review"
ADMIN = """
cases:admin_list cases:report_admin_list agency:staff_list supervision:session_counts
agency:staff_history agency:staff_edit
agency:factor_reset agency:role_grant agency:role_end agency:line_set agency:competence_new
agency:competence_end agency:licence_new agency:licence_withdraw agency:leave_new
agency:leave_cancel agency:offboarding agency:reinvite agency:invitation_new
agency:invitation_list agency:invitation_resend agency:invitation_withdraw agency:import_new
agency:import_template agency:import_detail agency:import_run agency:import_faulty
agency:unit_list agency:unit_new agency:unit_edit cases:clients_hand_over
"""
OFFICE = "agency:staff_line agency:acting_new cases:caseload"
PAIR = """
supervision:session_detail supervision:session_edit supervision:session_sign
supervision:session_addendum_new supervision:session_note supervision:agreement_finish
supervision:agreement_reopen
"""
READ = """
clients:detail clients:history clients:trail clients:trail_export clients:contacts clients:family
cases:history cases:trail
cases:detail cases:assessment_detail cases:plan_detail cases:plan_version cases:plan_diff
cases:resource_list cases:service_list cases:monev_list cases:monev_detail cases:consent_list
cases:consent_detail cases:consent_photo cases:visit_list_of_case cases:visit_detail
cases:visit_photo cases:report_detail cases:report_visit_detail cases:report_visit_photo
clients:request_detail clients:erasure_receipt clients:extract_pdf
supervision:plan_review cases:visit_addendum cases:visit_delete cases:report_visit_addendum
cases:report_visit_delete cases:handover_list cases:handover_new cases:cover_told
"""
CHANGE = """
clients:edit clients:nik clients:safe_contact clients:address_new clients:address_end
clients:phone_new clients:phone_end clients:member_new clients:member_edit clients:member_end
clients:request_new clients:request_answer clients:request_take_back clients:extract_prepare
clients:extract_hand_over clients:erasure_propose
cases:close cases:finding_add cases:finding_edit cases:assessment_start
cases:assessment_finish cases:assessment_summary cases:plan_start cases:plan_edit
cases:plan_answer cases:plan_submit cases:plan_new_version cases:plan_shelve cases:step_progress
cases:goal_levels cases:resource_add cases:resource_edit cases:resource_end cases:service_new
cases:service_addendum cases:service_edit cases:service_delete cases:monev_new
cases:monev_schedule cases:monev_addendum cases:monev_edit cases:monev_delete cases:consent_new
cases:consent_withdraw cases:emergency_start cases:visit_new cases:visit_edit
  cases:visit_photo_add cases:task_done
cases:report_accept cases:report_close cases:report_visit_new cases:report_visit_edit
  cases:report_visit_photo_add
"""
DECIDE = """
cases:break_glass_review cases:visit_read cases:report_visit_read cases:cover_new cases:cover_end
clients:request_refuse clients:extract_read clients:extract_return clients:erasure_decide
clients:restriction_lift cases:emergency_worker
"""
BREACHES = """
agency:breach_list agency:breach_new agency:breach_detail agency:breach_edit
agency:breach_affected agency:breach_nobody agency:breach_told agency:breach_authority
agency:breach_letter agency:breach_move
"""
PRIVACY = """
clients:register clients:register_detail clients:register_refuse clients:register_erase
clients:register_receipt
"""
HANDOVER = """
cases:handover_detail cases:handover_client cases:handover_approve cases:handover_activate
cases:handover_withdraw cases:handover_receive cases:handover_lift
"""

TABLE: dict[str, str] = {
    route: kind
    for kind, names in {
        "open": OPEN,
        "account": ACCOUNT,
        "entrance": ENTRANCE,
        "letter": LETTER,
        "security": SECURITY,
        "norms": NORMS,
        "staff": STAFF,
        "own": OWN,
        "worker": WORKER,
        "supervisors": SUPERVISOR,
        "read": READ,
        "change": CHANGE,
        "decide": DECIDE,
        "privacy": PRIVACY,
        "admins": f"{ADMIN} {BREACHES}",
        "assign": (
            "cases:assign cases:report_assign cases:override_new cases:report_override_new"
            " cases:access_end"
        ),
        "reviewed": "cases:access",
        "staff access": "cases:access_of_staff",
        "leave": "cases:override_decide",
        "handover": HANDOVER,
        "tie": "cases:conflict_accept cases:conflict_end",
        "reveal": "clients:nik_reveal",
        "nobody's": "cases:break_glass_end",
        "mine": "inbox_open inbox_read",
        "asked": "clients:inquiry",
        "answered": "clients:inquiry_decide",
        "field": FIELD,
        "office": OFFICE,
        "acting": "agency:acting_end",
        "person": "agency:staff_detail",
        "pair": PAIR,
        "own session": "supervision:session_new agency:trail_person",
        "first case": "cases:open",
        "draft": "draft",
    }.items()
    for route in names.split()
}
