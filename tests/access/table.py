"""Which kind of address each route is (tests/access/answers.py). A route missing here fails."""

CHANGE_IN_CASE = """
assign close finding_add finding_edit assessment_start assessment_finish assessment_summary
plan_start plan_edit plan_answer plan_submit plan_new_version plan_shelve step_progress
goal_levels resource_add resource_edit resource_end service_new service_addendum service_edit
service_delete monev_new monev_schedule monev_addendum monev_edit monev_delete
"""
READ_IN_CASE = """
detail assessment_detail plan_detail plan_version plan_diff resource_list service_list
monev_list monev_detail
"""

TABLE: dict[str, str] = {
    **dict.fromkeys(
        """account_login account_inactive account_reset_password
        account_reset_password_done account_reset_password_from_key
        account_reset_password_from_key_done set_language alive ready""".split(),
        "open",
    ),
    **dict.fromkeys(
        """account_logout account_reauthenticate account_change_password""".split(), "account"
    ),
    **dict.fromkeys(
        "ethics:code ethics:search ethics:article ethics:values ethics:cases".split(), "norms"
    ),
    "ethics:acknowledge": "norms",
    "draft": "norms",
    **{f"cases:{name}": "read" for name in READ_IN_CASE.split()},
    **{f"cases:{name}": "change" for name in CHANGE_IN_CASE.split()},
}
