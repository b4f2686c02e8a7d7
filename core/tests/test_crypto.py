import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import crypto

PLACE = "clients.Client.nik:1"
OLD = "old:" + base64.b64encode(b"o" * 32).decode()
NEW = "new:" + base64.b64encode(b"n" * 32).decode()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.text(max_size=50))
def test_what_was_sealed_opens_to_the_same_text(text, purpose):
    assert crypto.decrypt(crypto.encrypt(text, aad=PLACE), aad=PLACE) == text


def test_the_token_shows_nothing_of_the_text_and_differs_each_time():
    one, two = (crypto.encrypt("9988775205940001", aad=PLACE) for _ in range(2))
    assert one != two
    assert "9988" not in one
    assert base64.b64encode(b"9988775205940001").decode()[:10] not in one


def test_a_token_moved_to_another_place_does_not_open():
    token = crypto.encrypt("rahasia", aad=PLACE)
    with pytest.raises(crypto.Undecryptable):
        crypto.decrypt(token, aad="clients.Client.nik:2")


def test_an_altered_token_does_not_open():
    token = crypto.encrypt("rahasia", aad=PLACE)
    other = "A" if token[-5] != "A" else "B"
    with pytest.raises(crypto.Undecryptable):
        crypto.decrypt(token[:-5] + other + token[-4:], aad=PLACE)


@pytest.mark.parametrize(
    "token", ["", "rahasia", "v1.t1", "v1.t1.", "v1.t1.%%%", "v9.t1.AAAA", "v1.t1.AAAA", "v1.t1.é"]
)
def test_what_is_no_token_is_refused_with_a_typed_error(token):
    with pytest.raises(crypto.Undecryptable):
        crypto.decrypt(token, aad=PLACE)


def test_after_a_rotation_old_tokens_open_and_new_ones_carry_the_new_key(settings):
    settings.PEKSO_DATA_KEYS = [OLD]
    old_token = crypto.encrypt("lama", aad=PLACE)
    settings.PEKSO_DATA_KEYS = [NEW, OLD]
    new_token = crypto.encrypt("baru", aad=PLACE)
    assert crypto.decrypt(old_token, aad=PLACE) == "lama"
    assert new_token.startswith("v1.new.")
    settings.PEKSO_DATA_KEYS = [NEW]
    with pytest.raises(crypto.KeyProblem):
        crypto.decrypt(old_token, aad=PLACE)


def test_a_token_relabelled_with_another_key_id_does_not_open(settings):
    body = OLD.partition(":")[2]
    settings.PEKSO_DATA_KEYS = [f"a:{body}", f"b:{body}"]
    token = crypto.encrypt("x", aad=PLACE)
    with pytest.raises(crypto.Undecryptable):
        crypto.decrypt(token.replace("v1.a.", "v1.b."), aad=PLACE)


@pytest.mark.parametrize(
    "keys",
    [[], ["nokey"], ["a:not base64"], ["a:QUJD"], [OLD, OLD], ["a.b:" + OLD.partition(":")[2]]],
)
def test_unusable_keys_are_named_and_never_shown(settings, keys):
    settings.PEKSO_DATA_KEYS = keys
    with pytest.raises(crypto.KeyProblem) as caught:
        crypto.encrypt("x", aad=PLACE)
    assert "b29v" not in str(caught.value)


def test_the_blind_index_is_stable_and_separate_for_each_purpose():
    index = crypto.blind_index("9988775205940001", purpose="nik")
    assert index == crypto.blind_index("9988775205940001", purpose="nik")
    assert index != crypto.blind_index("9988775205940001", purpose="kk")
    assert index != crypto.blind_index("9988775205940002", purpose="nik")
    assert len(index) == 64


def test_the_blind_index_needs_its_own_key(settings):
    index = crypto.blind_index("x", purpose="nik")
    settings.PEKSO_INDEX_KEY = OLD.partition(":")[2]
    assert crypto.blind_index("x", purpose="nik") != index
    settings.PEKSO_INDEX_KEY = ""
    with pytest.raises(crypto.KeyProblem):
        crypto.blind_index("x", purpose="nik")
