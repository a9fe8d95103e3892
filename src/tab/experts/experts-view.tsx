import { useRoute } from "#tab/shell/use-route.ts";
import { Booking } from "./booking.tsx";
import { Topics } from "./topics.tsx";

/** Who volunteers for what, or a conversation that is being booked: `#/experts/book/hashtags`. */
export function ExpertsView() {
  const [place, topic = ""] = useRoute().rest;
  return place === "book" ? <Booking key={topic} topic={topic} /> : <Topics />;
}
