"""What a third party would have to do: cheapest levers that make a state hold and be reached."""
