from django.apps import AppConfig


class PeksoConfig(AppConfig):
    name = "pekso"

    def ready(self) -> None:
        from core import refusals  # the models must be loaded first
        from pekso.refusal_texts import describe, record

        refusals.join(describe=describe, record=record)
