from importlib import import_module

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = "Kasus"

    def ready(self) -> None:
        from agency import access, caseload, trails  # the models must be loaded first
        from agency.duties import register as register_duties
        from cases import (
            access_reasons,
            clear_columns,
            client_part,
            data_rights,
            duties,
            grants,
            keys,
            models,
            notice_reach,
            reminding,
            timeline_sources,
            walled,  # noqa: F401  # declares the walled tables
        )
        from cases.selectors.case_lists import file_numbers
        from cases.selectors.caseloads import open_case_counts
        from cases.services.visit_follow_up import HIGH_RISK
        from core import inbox

        access.register_root(models.Case, models.CaseGrant)
        access.register_root(models.Report, models.ReportGrant)
        grants.register()
        access_reasons.register()
        client_part.register()
        clear_columns.register()
        keys.register()
        caseload.register(open_case_counts)
        register_duties(duties.duties_of, duties.WORKER)
        trails.number_files(file_numbers)
        for module in timeline_sources.MODULES:
            import_module(module)
        reminding.register()
        inbox.must_be_opened(HIGH_RISK)
        inbox.join_reach(notice_reach.closed)
        data_rights.register()
