from importlib import import_module

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "supervision"
    verbose_name = "Supervisi"

    def ready(self) -> None:
        from agency import access  # the models must be loaded first
        from agency.duties import register as register_duties
        from cases.signals import plan_submitted
        from supervision import (
            agreement_reminders,
            duties,
            grants,
            models,
            queue,
            receivers,
            review_reminders,
            walled,  # noqa: F401  # declares the walled tables
        )
        from supervision.selectors import openings, plan_reviews

        access.register_root(models.SupervisionSession, models.SessionGrant)
        access.register_source("supervision.supervisionsession", grants.of_session, grants.reach)
        plan_submitted.connect(receivers.ask_for_review, dispatch_uid="supervision.plan_review")
        queue.register(plan_reviews.plans_waiting)
        queue.register(openings.openings_waiting)
        agreement_reminders.register()
        review_reminders.register()
        register_duties(duties.duties_of)
        import_module("supervision.timeline")
