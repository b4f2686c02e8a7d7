from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AgencyConfig(AppConfig):
    name = "agency"
    verbose_name = "Lembaga"

    def ready(self) -> None:
        from agency.guards import guard  # the models must be loaded first

        post_migrate.connect(guard, sender=self)
