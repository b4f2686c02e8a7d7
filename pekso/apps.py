from django.apps import AppConfig


class PeksoConfig(AppConfig):
    name = "pekso"
