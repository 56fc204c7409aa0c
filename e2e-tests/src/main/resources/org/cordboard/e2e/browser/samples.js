// For scripts that record: what a recorder gave, as samples at a rate, and samples as Base64, 16 bit each, the low byte first.
async function samplesOf(blob, rate) {
    const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await blob.arrayBuffer());
    return Int16Array.from(decoded.getChannelData(0), (sample) => Math.max(-1, Math.min(1, sample)) * 32767);
}

function base64(samples) {
    let text = "";
    for (const byte of new Uint8Array(samples.buffer)) {
        text += String.fromCharCode(byte);
    }
    return btoa(text);
}
