#!/usr/bin/env python3
"""Makes a narrated slide video for a course: narrate.py COURSE NAME

Reads   content/courses/COURSE/media/NAME.md       the transcript: one `##` section a slide, its text is what is spoken
        docs/videos/NAME/NN.svg                    the drawing of each slide, 1280 x 720
Writes  content/courses/COURSE/media/NAME.mp4      H.264 and AAC
        content/courses/COURSE/media/NAME.vtt      a caption for every sentence, timed by the speech itself
        content/courses/COURSE/media/NAME.jpg      the first slide, as poster

Needs festival with the voice cmu_us_slt_arctic_hts, ffmpeg and Chromium (Debian: festival festvox-us-slt-hts ffmpeg chromium).
"""

import re
import subprocess
import sys
import tempfile
import textwrap
import wave
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
FONTS = HOME / "modules/web/src/main/webapp/resources/carryover/fonts"
VOICE = "(voice_cmu_us_slt_arctic_hts)"
AFTER_SENTENCE, AFTER_SLIDE = 0.35, 1.1  # seconds of silence
CAPTION_LINE, CAPTION_LINES = 42, 2

# What the voice reads wrongly, as it should sound. Captions and transcript keep the spelling.
SOUNDS = {"Esi": "Essie", "Kofi": "Kofee", "Amara": "Ah mara"}


def slides(transcript):
    """The transcript as [(title, [paragraph])]."""
    parts = re.split(r"^## (.+)$", transcript.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [(title, [p.replace("\n", " ") for p in body.strip().split("\n\n")]) for title, body in zip(parts[::2], parts[1::2])]


def sentences(paragraph):
    return re.split(r"(?<=[.?!:])\s+", paragraph)


def speak(text, path):
    for written, sound in SOUNDS.items():
        text = re.sub(rf"\b{written}\b", sound, text)
    subprocess.run(["text2wave", "-eval", VOICE, "-o", path], input=text.encode(), check=True, stderr=subprocess.DEVNULL)
    with wave.open(str(path)) as sound:
        return sound.getparams(), sound.readframes(sound.getnframes())


def captions(sentence, start, end):
    """A long sentence is shown in parts, broken at commas where it can be; each takes its share of the time by its letters."""
    shown = []
    for clause in re.split(r"(?<=,)\s+", sentence):
        if shown and fits(shown[-1] + " " + clause):
            shown[-1] += " " + clause
        else:
            pieces = 1
            while not all(map(fits, evenly(clause, pieces))):
                pieces += 1
            shown += evenly(clause, pieces)
    letters = sum(map(len, shown))
    for text in shown:
        stop = start + (end - start) * len(text) / letters
        letters -= len(text)
        yield start, stop, "\n".join(evenly(text, len(textwrap.wrap(text, CAPTION_LINE))))
        start = stop


def fits(text):
    return len(textwrap.wrap(text, CAPTION_LINE)) <= CAPTION_LINES


def evenly(text, pieces):
    """The text in so many pieces of about one length."""
    return next(cut for width in range(len(text) // pieces, len(text) + 1) if len(cut := textwrap.wrap(text, max(width, 1))) <= pieces)


def stamp(seconds):
    return f"{int(seconds // 3600):02}:{int(seconds // 60 % 60):02}:{seconds % 60:06.3f}"


def draw(svg, png):
    """Chromium draws the slide with the fonts of our pages."""
    face = "".join(
        f"@font-face{{font-family:{name};src:url('{(FONTS / file).as_uri()}');font-weight:300 800}}"
        for name, file in (("Literata", "literata-latin-opsz-normal.woff2"), ("Commissioner", "commissioner-latin-wght-normal.woff2"))
    )
    page = png.with_suffix(".html")
    page.write_text(f"<!doctype html><meta charset=utf-8><style>{face}body{{margin:0}}svg{{display:block;width:1280px;height:720px}}</style>{svg.read_text(encoding='utf-8')}", encoding="utf-8")
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files", "--virtual-time-budget=3000",
         "--window-size=1280,720", f"--screenshot={png}", page.as_uri()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main(course, name):
    media = HOME / "content/courses" / course / "media"
    drawings = HOME / "docs/videos" / name
    told = slides(media / f"{name}.md")
    drawn = sorted(drawings.glob("*.svg"))
    if len(told) != len(drawn):
        sys.exit(f"{len(told)} slides are told and {len(drawn)} are drawn in {drawings}")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        clock, cues, frames, sound, params = 0.0, [], [], b"", None
        for number, ((_, paragraphs), drawing) in enumerate(zip(told, drawn), 1):
            began = clock
            for paragraph in paragraphs:
                for sentence in sentences(paragraph):
                    params, spoken = speak(sentence, work / "sentence.wav")
                    width = params.sampwidth * params.nchannels
                    length = len(spoken) / width / params.framerate
                    cues += captions(sentence, clock, clock + length)
                    silence = b"\0" * (int(AFTER_SENTENCE * params.framerate) * width)
                    sound += spoken + silence
                    clock += length + len(silence) / width / params.framerate
            silence = b"\0" * (int(AFTER_SLIDE * params.framerate) * width)
            sound += silence
            clock += len(silence) / width / params.framerate
            picture = work / f"{number:02}.png"
            draw(drawing, picture)
            frames.append(f"file '{picture}'\nduration {clock - began:.3f}")
        with wave.open(str(work / "speech.wav"), "wb") as out:
            out.setparams(params)
            out.writeframes(sound)
        (work / "frames.txt").write_text("\n".join(frames) + f"\nfile '{picture}'\n")
        encode(work, media / name, clock)
        (media / f"{name}.vtt").write_text(
            "WEBVTT\n\n" + "\n".join(f"{stamp(a)} --> {stamp(b)}\n{text}\n" for a, b, text in cues), encoding="utf-8")
    print(f"{media / name}.mp4: {clock:.0f} s, {(media / f'{name}.mp4').stat().st_size // 1024} KB")


def encode(work, target, seconds):
    quiet = ["ffmpeg", "-y", "-v", "error"]
    subprocess.run(
        quiet + ["-f", "concat", "-safe", "0", "-i", work / "frames.txt", "-i", work / "speech.wav", "-map_metadata", "-1", "-fflags", "+bitexact",
                 "-c:v", "libx264", "-preset", "slow", "-tune", "stillimage", "-crf", "26", "-r", "5", "-pix_fmt", "yuv420p",
                 "-af", "highpass=f=70,loudnorm=I=-18:TP=-2", "-ar", "32000", "-c:a", "aac", "-b:a", "48k", "-t", f"{seconds:.3f}", "-movflags", "+faststart", f"{target}.mp4"],
        check=True)
    subprocess.run(quiet + ["-i", work / "01.png", "-vf", "scale=960:-2", "-q:v", "4", "-map_metadata", "-1", f"{target}.jpg"], check=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
