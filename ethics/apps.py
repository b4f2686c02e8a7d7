from django.apps import AppConfig


class EthicsConfig(AppConfig):
    name = "ethics"

    def ready(self) -> None:
        from agency.walls import leave_open  # the models must be loaded first

        leave_open("Which edition a staff member has acknowledged.", "ethics.Acknowledgement")
