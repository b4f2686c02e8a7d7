from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AgencyConfig(AppConfig):
    name = "agency"
    verbose_name = "Lembaga"

    def ready(self) -> None:
        from agency import scope  # the models must be loaded first
        from agency.guards import guard
        from core import doors

        post_migrate.connect(guard, sender=self)
        doors.join_wrong_role(scope.wrong_role)
