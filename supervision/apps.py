from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "supervision"
    verbose_name = "Supervisi"

    def ready(self) -> None:
        from agency import access  # the models must be loaded first
        from supervision import grants, models

        access.register_root(models.SupervisionSession, models.SessionGrant)
        access.register_source("supervision.supervisionsession", grants.of_session, grants.reach)
