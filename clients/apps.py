from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ClientsConfig(AppConfig):
    name = "clients"
    verbose_name = "Klien"

    def ready(self) -> None:
        from agency import access, verification  # the models must be loaded first
        from agency.duties import register as register_duties
        from clients import (
            alike,
            clear_columns,
            data_rights,
            duties,
            erasure,
            grants,
            key_guard,
            key_store,
            models,
            verified,
            walled,  # noqa: F401  # declares the walled tables
        )
        from core import keyring

        post_migrate.connect(alike.build, sender=self)
        access.register_root(models.Client, models.ClientGrant)
        access.register_source("clients.client", grants.of_responsible, grants.reach)
        register_duties(duties.duties_of)
        keyring.join(key_store.ClientKeyStore())
        data_rights.register()
        clear_columns.register()
        post_migrate.connect(erasure.install, sender=self)
        post_migrate.connect(key_guard.close_keys, sender=self)
        verification.register_lawful(verified.erased_rows)
