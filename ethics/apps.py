from django.apps import AppConfig


class EthicsConfig(AppConfig):
    name = "ethics"
