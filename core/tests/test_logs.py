import io
import logging

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction

from core.logs import WordlessFormatter

SECRET = "Lilis Maryani"


@pytest.fixture
def log():
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(WordlessFormatter("{levelname} {name} {message}", style="{"))
    logger = logging.Logger("trial")
    logger.addHandler(handler)
    return logger, stream


@pytest.mark.django_db
def test_a_row_that_postgresql_refuses_does_not_reach_the_log(cast, log):
    logger, stream = log
    with pytest.raises(IntegrityError, match=SECRET) as caught, transaction.atomic():
        get_user_model()(username=SECRET, name=SECRET, unit=None).save()
    problem = caught.value
    logger.error("broken: %s", problem, exc_info=problem)
    written = stream.getvalue()
    assert SECRET not in written
    assert "broken: IntegrityError" in written
    assert "NotNullViolation" in written
    assert "test_logs.py" in written


def test_the_text_of_a_failed_task_does_not_reach_the_log(log):
    logger, stream = log
    try:
        raise ValueError(SECRET)
    except ValueError as problem:
        told = {"name": "core.sweep", "exc": repr(problem), "args": f"['{SECRET}']", "id": "7"}
        logger.error("Task %(name)s[%(id)s]: %(exc)s %(args)s", told, exc_info=True)
    assert SECRET not in stream.getvalue()
    assert "core.sweep[7]" in stream.getvalue()
    assert "ValueError" in stream.getvalue()
