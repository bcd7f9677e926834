use super::Voice;
