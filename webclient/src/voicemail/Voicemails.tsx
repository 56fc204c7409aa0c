export default function Voicemails() {
  return null;
}
