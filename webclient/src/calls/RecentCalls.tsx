export default function RecentCalls() {
  return null;
}
