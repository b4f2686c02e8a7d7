import gzip

import pytest
from django import forms
from django.core.management import CommandError, call_command
from django.http import QueryDict
from django.urls import reverse

from clients import regions
from clients.forms.regions import RegionField
from clients.models import Region
from clients.selectors.regions import search_regions
from clients.services.regions import load_regions


@pytest.fixture(scope="module")
def all_rows():
    return list(regions.read_rows())


@pytest.fixture
def some_regions(db, all_rows):
    """The regions of one regency, of Papua Tengah, and the invented ones."""
    wanted = [
        row for row in all_rows if row.code.startswith(("34.04", "94.04", "99"))
        or row.code in ("34", "94")
    ]  # fmt: skip
    Region.objects.bulk_create(
        Region(
            code=row.code,
            level=row.level,
            name=row.name,
            parent_id=row.parent or None,
            label=row.label,
            postal_code=row.postal_code,
            search_key=row.search_key,
        )
        for row in wanted
    )


class PlaceForm(forms.Form):
    region = RegionField(label="Desa", required=False)


def sent(text, code=""):
    return PlaceForm(QueryDict(mutable=True) | {"region_text": text, "region": code})


def test_every_village_has_a_postal_code_and_every_label_fits_its_column(all_rows):
    villages = [row for row in all_rows if row.level == 4 and not row.code.startswith("99")]
    assert len(villages) == 83762
    assert all(len(row.postal_code) == 5 for row in villages)
    assert max(len(row.label) for row in all_rows) <= 300
    assert max(len(row.name) for row in all_rows) <= 100
    assert all(row.search_key for row in all_rows)


def test_a_label_names_the_place_with_all_its_parents(all_rows):
    labels = {row.code: row.label for row in all_rows}
    assert labels["34.04.07.2001"] == (
        "Desa Caturtunggal, Kec. Depok, Kab. Sleman, Daerah Istimewa Yogyakarta"
    )
    assert labels["94.04.14.2006"].startswith("Desa Jawa, Distrik Hoya, Kab. Mimika")
    assert labels["99.88.77.2001"].startswith("Desa Melati, Kec. Sukamaju, Kab. Sukamaju (fiktif)")


@pytest.mark.django_db
def test_all_regions_are_loaded_and_a_second_time_changes_nothing():
    assert load_regions() == 91_599 + 8
    assert load_regions() == 0
    for level, count in regions.COUNTS.items():
        real = Region.objects.filter(level=level).exclude(code__startswith="99")
        assert real.count() == count
    assert not Region.objects.filter(level__gt=1, parent=None).exists()


def test_a_renamed_region_is_mended_and_none_is_removed(some_regions):
    Region.objects.filter(code="99.88.77.2001").update(name="Salah")
    Region.objects.create(code="99.88.77.2999", level=4, name="Lama", label="Lama", search_key="x")
    load_regions()
    assert Region.objects.get(code="99.88.77.2001").name == "Melati"
    assert Region.objects.filter(code="99.88.77.2999").exists()


@pytest.mark.django_db
def test_a_damaged_file_loads_nothing_and_says_so(tmp_path, monkeypatch):
    whole = (regions.FOLDER / "wilayah.csv.gz").read_bytes()
    lines = gzip.decompress(whole).decode().splitlines()[:-1]
    (tmp_path / "wilayah.csv.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    monkeypatch.setattr(regions, "FOLDER", tmp_path)
    with pytest.raises(CommandError, match="83761"):
        call_command("load_regions")
    assert not Region.objects.exists()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("caturtunggal", "34.04.07.2001"),
        ("Desa Caturtunggal, Kec. Depok", "34.04.07.2001"),
        ("depok catur", "34.04.07.2001"),
        ("kec. sleman", "34.04.13"),
        ("kabupaten sukamaju", "99.88"),
        ("pasar lama", "99.88.77.2003"),
        ("caturtungal", "34.04.07.2001"),
        ("MELATI", "99.88.77.2001"),
    ],
)
def test_a_place_is_found_by_parts_of_its_name(some_regions, typed, first):
    assert search_regions(typed)[0].code == first


@pytest.mark.parametrize("typed", ["", "a", "kec.", "🙂", "zzzzqq", "%_", "x" * 10_000])
def test_what_names_no_place_finds_nothing(some_regions, typed):
    assert search_regions(typed) == []


def test_villages_stand_before_districts_of_the_same_name(some_regions):
    levels = [region.level for region in search_regions("sukamaju")]
    assert levels == [3, 2, 4, 4, 4, 4, 4]
    assert [r.level for r in search_regions("depok")][:2] == [3, 4]


def test_the_search_gives_no_more_than_asked_for(some_regions):
    assert len(search_regions("sleman")) == 20
    assert len(search_regions("sleman", limit=3)) == 3


def test_the_form_takes_what_was_chosen_from_the_list(some_regions):
    melati = Region.objects.get(code="99.88.77.2001")
    form = sent(melati.label, melati.code)
    assert form.is_valid()
    assert form.cleaned_data["region"] == melati


def test_without_javascript_a_text_that_fits_one_place_is_taken(some_regions):
    form = sent("melati sukamaju")
    assert form.is_valid()
    assert form.cleaned_data["region"].code == "99.88.77.2001"


def test_without_javascript_several_matches_come_back_as_a_choice(some_regions):
    form = sent("sukamaju")
    assert form.errors == {"region": ["Ada beberapa tempat yang cocok. Pilih salah satu."]}
    html = str(form["region"])
    assert html.count('type="radio"') == 7
    assert 'value="sukamaju"' in html
    again = sent("sukamaju", "99.88.77.2004")
    assert again.is_valid()
    assert again.cleaned_data["region"].name == "Sungai Bening"


def test_a_code_that_does_not_belong_to_the_text_is_not_taken(some_regions):
    form = sent("sukamaju", "34.04.07.2001")
    assert not form.is_valid()
    assert not sent("melati", "tidak ada").errors


@pytest.mark.parametrize("text", ["tidak ada di mana pun", "x" * 10_000, "🙂🙂", "\u202emelati?"])
def test_an_unknown_place_is_an_error_that_keeps_the_text(some_regions, text):
    form = sent(text)
    if text.startswith("\u202e"):
        assert form.is_valid()
        return
    assert not form.is_valid()
    assert text in str(form["region"])


def test_nothing_typed_is_no_region_unless_one_is_needed(some_regions):
    form = sent("")
    assert form.is_valid()
    assert form.cleaned_data["region"] is None
    form.fields["region"].required = True
    again = sent(" ")
    again.fields["region"].required = True
    assert "Ketik nama desa" in again.errors["region"][0]


def test_a_stored_region_is_shown_with_its_full_name(some_regions):
    melati = Region.objects.get(code="99.88.77.2001")
    html = str(PlaceForm(initial={"region": melati})["region"])
    assert f'value="{melati.label}"' in html
    assert f'value="{melati.code}"' in html
    assert str(PlaceForm(initial={"region": melati.code})["region"]) == html
    assert not PlaceForm(
        QueryDict(mutable=True) | {"region_text": melati.label, "region": melati.code},
        initial={"region": melati},
    ).has_changed()


def test_the_address_answers_those_who_are_logged_in(some_regions, cast, enter, client):
    address = reverse("clients:regions")
    answer = enter(cast.sari).get(address, {"q": "melati"}).json()
    assert answer["results"][0]["code"] == "99.88.77.2001"
    assert enter(cast.ratna).get(address, {"q": "x\x00q"}).json() == {"results": []}
    assert enter(cast.ratna).post(address).status_code == 405
    assert client.get(address).status_code == 302
