from django.apps import AppConfig


class ClientsConfig(AppConfig):
    name = "clients"
    verbose_name = "Klien"

    def ready(self) -> None:
        from agency import access  # the models must be loaded first
        from agency.duties import register as register_duties
        from clients import (
            duties,
            erasing,
            erasing_manners,
            extract_sources,
            extracts,
            file_parts,
            grants,
            key_store,
            models,
            request_part,
            request_reminders,
            walled,  # noqa: F401  # declares the walled tables
        )
        from core import keyring, reminders

        access.register_root(models.Client, models.ClientGrant)
        access.register_source("clients.client", grants.of_responsible, grants.reach)
        register_duties(duties.duties_of)
        keyring.join(key_store.ClientKeyStore())
        extracts.register(extract_sources.sections)
        file_parts.register_part(request_part.part_of)
        erasing.register(erasing_manners.MANNERS)
        for kind, resolver in request_reminders.RESOLVERS.items():
            reminders.register(kind, resolver)
