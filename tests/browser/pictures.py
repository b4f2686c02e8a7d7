"""The pictures of the main screens in docs/screens/: small, and drawn only when asked for."""

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
AGAIN = os.environ.get("PEKSO_SCREENSHOTS") == "1"
TALLEST = {390: 1500, 1280: 1200}
COLOURS = 128
MOST_BYTES = 150 * 1024


def draw(page: Page, name: str) -> Path:
    """Keep a picture of the page as `name`-width.png, if there is none or PEKSO_SCREENSHOTS=1.

    A long page is cut at `TALLEST`; bars that stick to the window stand at its end.
    """
    size = page.viewport_size or {"width": 0, "height": 0}
    path = FOLDER / f"{name}-{size['width']}.png"
    if path.exists() and not AGAIN:
        return path
    whole = page.evaluate("document.documentElement.scrollHeight")
    height = max(size["height"], min(whole, TALLEST[size["width"]]))
    page.set_viewport_size({"width": size["width"], "height": height})
    raw = page.screenshot(animations="disabled", caret="hide")
    page.set_viewport_size(size)
    FOLDER.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed_picture(raw))
    return path


def packed_picture(raw: bytes) -> bytes:
    """A PNG of few colours; screens have no more."""
    picture = Image.open(io.BytesIO(raw)).convert("RGB")
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
