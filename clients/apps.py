from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "clients"
    verbose_name = "Klien"

    def ready(self) -> None:
        from agency import access  # the models must be loaded first
        from agency.duties import register as register_duties
        from clients import (
            data_rights,
            duties,
            grants,
            key_store,
            models,
            walled,  # noqa: F401  # declares the walled tables
        )
        from core import keyring

        access.register_root(models.Client, models.ClientGrant)
        access.register_source("clients.client", grants.of_responsible, grants.reach)
        register_duties(duties.duties_of)
        keyring.join(key_store.ClientKeyStore())
        data_rights.register()
