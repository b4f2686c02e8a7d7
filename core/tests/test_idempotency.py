"""The same submission is carried out once."""

import threading
import uuid

import pytest
from django.db import connection, transaction

from conftest import make_cast
from core.idempotency import SubmissionConflict, answered, once
from core.models import Submission


def test_second_sending_gets_the_first_answer(cast):
    calls = []

    def act():
        calls.append(1)
        return "/kasus/1/"

    key = uuid.uuid4()
    for _ in range(3):
        assert once(submission_id=key, actor_id=cast.sari.pk, digest="a", act=act) == "/kasus/1/"
    assert calls == [1]


def test_another_body_or_another_person_is_a_conflict(cast):
    key = uuid.uuid4()
    once(submission_id=key, actor_id=cast.sari.pk, digest="a", act=lambda: "/kasus/1/")
    with pytest.raises(SubmissionConflict) as other_body:
        once(submission_id=key, actor_id=cast.sari.pk, digest="b", act=lambda: "/x/")
    assert other_body.value.first_url == "/kasus/1/"
    with pytest.raises(SubmissionConflict) as other_person:
        once(submission_id=key, actor_id=cast.dewi.pk, digest="a", act=lambda: "/x/")
    assert other_person.value.first_url == ""


def test_the_first_answer_is_known_to_the_one_who_sent_it_and_to_nobody_else(cast):
    key = uuid.uuid4()
    once(submission_id=key, actor_id=cast.sari.pk, digest="a", act=lambda: "/kasus/1/")
    sent = {"submission_id": str(key), "actor_id": cast.sari.pk, "digest": "a"}
    assert answered(**sent) == "/kasus/1/"
    assert answered(**{**sent, "digest": "b"}) == ""
    assert answered(**{**sent, "actor_id": cast.dewi.pk}) == ""
    assert answered(**{**sent, "submission_id": str(uuid.uuid4())}) == ""
    assert answered(**{**sent, "submission_id": "bukan id"}) == ""


def test_a_failed_act_leaves_the_id_free(cast):
    key = uuid.uuid4()

    def fail():
        raise ValueError

    with pytest.raises(ValueError), transaction.atomic():
        once(submission_id=key, actor_id=cast.sari.pk, digest="a", act=fail)
    assert not Submission.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_sendings_at_the_same_time_make_one_record():
    cast = make_cast()
    key, done, answers = uuid.uuid4(), [], []
    barrier = threading.Barrier(4)

    def act():
        done.append(1)
        return f"/record/{len(done)}/"

    def send():
        barrier.wait()
        with transaction.atomic():
            answers.append(once(submission_id=key, actor_id=cast.sari.pk, digest="a", act=act))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 1
    assert answers == ["/record/1/"] * 4
