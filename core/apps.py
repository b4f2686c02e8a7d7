from django.apps import AppConfig
from django.core.signals import request_started


class CoreConfig(AppConfig):
    name = "core"

    def ready(self) -> None:
        from core import keyring

        request_started.connect(keyring.forget, dispatch_uid="core.keyring")
