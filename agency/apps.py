from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class AgencyConfig(AppConfig):
    name = "agency"
    verbose_name = "Lembaga"

    def ready(self) -> None:
        from allauth.account.signals import password_changed, password_reset
        from allauth.mfa import signals as mfa_signals
        from django.contrib.auth.signals import user_logged_in

        from agency import (  # the models must be loaded first
            beyond,
            breach_reminders,
            duties,
            licence_reminders,
            line_duties,
            registers,
            role_reminders,
            scope,
            second_factor,
            sessions,
            walled,  # noqa: F401  # declares the walled tables
            walls,
        )
        from agency.guards import guard
        from core import doors, reminders

        reminders.register(licence_reminders.KIND, licence_reminders.message_of)
        reminders.register(role_reminders.KIND, role_reminders.message_of)
        breach_reminders.register()
        duties.register(line_duties.lines_of, line_duties.SUPERVISOR)
        doors.join_wrong_role(scope.wrong_role)
        user_logged_in.connect(sessions.on_log_in, dispatch_uid="session begins")
        mfa_signals.authenticator_used.connect(second_factor.on_used, dispatch_uid="factor used")
        for signal in (password_changed, password_reset):
            signal.connect(sessions.on_new_password, dispatch_uid="password changed")
        pre_migrate.connect(registers.make_way, sender=self)
        for step in (guard, walls.build, walls.know_holders, registers.build, beyond.build):
            post_migrate.connect(step, sender=self)
