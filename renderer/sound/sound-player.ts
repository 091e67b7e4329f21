import { EARCONS, type EarconName, type Note } from './earcons.ts';

export interface SoundPlayer {
  /** Sounds an earcon, cutting off the one before: the last outcome is the one that counts. Silent until unlocked. */
  play(name: EarconName): void;
  /** Call on a key or a press: browsers let a page sound only after one. Makes the audio context the first time. */
  unlock(): void;
  /** 0..1. */
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  close(): void;
}

const DEFAULT_VOLUME = 0.8;
/** Ramps at both ends of a note, seconds: without them a loudspeaker clicks. */
const RAMP_S = 0.006;

/** Makes a player; `openContext` is called once, at the first gesture. */
export function createSoundPlayer(openContext: () => AudioContext): SoundPlayer {
  let context: AudioContext | null = null;
  let output: GainNode | null = null;
  let volume = DEFAULT_VOLUME;
  let isMuted = false;

  return {
    play(name) {
      if (context === null || isMuted) return;
      output?.disconnect();
      output = context.createGain();
      output.gain.value = volume;
      output.connect(context.destination);
      for (const note of EARCONS[name]) sound(context, output, note);
    },
    unlock() {
      context ??= openContext();
      if (context.state === 'suspended') void context.resume();
    },
    setVolume(next) {
      volume = Math.min(1, Math.max(0, next));
      if (output !== null) output.gain.value = volume;
    },
    setMuted(next) {
      isMuted = next;
      if (isMuted) output?.disconnect();
    },
    close() {
      void context?.close();
      context = null;
      output = null;
    },
  };
}

function sound(context: AudioContext, output: GainNode, note: Note): void {
  const startS = context.currentTime + note.startMs / 1_000;
  const endS = startS + note.lengthMs / 1_000;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0, startS);
  envelope.gain.linearRampToValueAtTime(note.level, startS + RAMP_S);
  envelope.gain.setValueAtTime(note.level, endS - RAMP_S);
  envelope.gain.linearRampToValueAtTime(0, endS);
  envelope.connect(output);
  const source = note.wave === 'noise' ? noise(context, envelope, note) : tone(context, envelope, note.wave, note.hz);
  source.start(startS);
  source.stop(endS);
}

function tone(context: AudioContext, envelope: GainNode, wave: OscillatorType, hz: number): AudioScheduledSourceNode {
  const oscillator = context.createOscillator();
  oscillator.type = wave;
  oscillator.frequency.value = hz;
  oscillator.connect(envelope);
  return oscillator;
}

function noise(context: AudioContext, envelope: GainNode, note: Note): AudioScheduledSourceNode {
  const frames = Math.ceil((context.sampleRate * note.lengthMs) / 1_000);
  const buffer = context.createBuffer(1, frames, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let at = 0; at < frames; at += 1) samples[at] = Math.random() * 2 - 1;
  const source = context.createBufferSource();
  source.buffer = buffer;
  const band = context.createBiquadFilter();
  band.type = 'bandpass';
  band.frequency.value = note.hz;
  source.connect(band).connect(envelope);
  return source;
}
