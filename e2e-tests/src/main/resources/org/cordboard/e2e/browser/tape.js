// The body of an asynchronous WebDriver script: tapes what the page plays of the other party, from whichever of its elements it comes
// at the time. Arguments: whether to begin or to end, the sample rate wanted, and the function that takes the result: the samples as in
// record.js when it ends.
const [begins, rate, done] = arguments;

function begin() {
    const context = new AudioContext();
    const mixed = context.createMediaStreamDestination();
    const known = new Set();
    const follow = () => {
        for (const audio of document.querySelectorAll("[data-testid=remote-audio], [data-testid=peer-audio]")) {
            const stream = audio.srcObject;
            if (stream === null || known.has(stream)) {
                continue;
            }
            known.add(stream);
            const gain = new GainNode(context, { gain: audio.muted ? 0 : 1 });
            audio.addEventListener("volumechange", () => (gain.gain.value = audio.muted ? 0 : 1));
            context.createMediaStreamSource(stream).connect(gain).connect(mixed);
        }
    };
    follow();
    const following = setInterval(follow, 5);
    const recorder = new MediaRecorder(mixed.stream);
    const chunks = [];
    recorder.ondataavailable = (event) => chunks.push(event.data);
    recorder.onstart = () => done(true);
    recorder.start();
    window.cordboardTape = { recorder, chunks, context, following };
}

function end() {
    const { recorder, chunks, context, following } = window.cordboardTape;
    clearInterval(following);
    recorder.onstop = async () => {
        const blob = new Blob(chunks, { type: recorder.mimeType });
        await context.close();
        done(base64(await samplesOf(blob, rate)));
    };
    recorder.stop();
}

if (begins) {
    begin();
} else {
    end();
}
