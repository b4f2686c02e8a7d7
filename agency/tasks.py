"""Tasks of the agency that beat wakes. Each may be run twice, or killed half-way and run again."""

from celery import shared_task

from agency import factor_reset_post, invitation_post, role_reminders
from agency.seals import seal_books
from agency.session_store import SessionStore


@shared_task(name="agency.seal_books")
def seal_all_books() -> None:
    """Seal whatever is complete."""
    while seal_books() is not None:
        continue


@shared_task(name="agency.send_invitations")
def send_invitations() -> None:
    """Send the letters that wait: those of invitations, and those of a lost second factor."""
    invitation_post.send_letters()
    factor_reset_post.send_letters()


@shared_task(name="agency.drop_old_imports")
def drop_old_imports() -> None:
    """Forget lists of staff that nobody carried out."""
    invitation_post.drop_old_imports()


@shared_task(name="agency.watch_roles")
def watch_roles() -> None:
    """See to it that the end of each dated role is told."""
    role_reminders.remind_of_all()


@shared_task(name="agency.sweep_sessions")
def drop_old_sessions() -> None:
    """Delete sessions whose time is over."""
    SessionStore.clear_expired()
