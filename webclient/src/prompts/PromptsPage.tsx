export default function PromptsPage() {
  return null;
}
