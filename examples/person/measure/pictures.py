"""Makes the photographs in pictures/ of those that scikit-image ships: the square in the middle, grey, 96 x 96.

    pip install scikit-image
    python measure/pictures.py
"""

import pathlib

import numpy as np
from skimage import color, data, transform

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "pictures"

for name in ["astronaut", "camera", "chelsea", "coffee"]:
    picture = getattr(data, name)()
    grey = color.rgb2gray(picture) if picture.ndim == 3 else picture / 255
    side = min(grey.shape)
    top, left = (grey.shape[0] - side) // 2, (grey.shape[1] - side) // 2
    small = transform.resize(grey[top : top + side, left : left + side], (96, 96), anti_aliasing=True)
    pixels = np.round(small * 255).astype(np.uint8)
    (FOLDER / f"{name}.pgm").write_bytes(b"P5\n96 96\n255\n" + pixels.tobytes())
