/** What a failed read or write tells the user: what happened, what was kept, what to do. */
export const failure = {
  network: {
    title: 'Inget svar från SharePoint',
    advice: 'Kontrollera nätet och försök igen. Det du skrev finns kvar här.',
  },
  throttled: {
    title: 'SharePoint är överbelastat just nu',
    advice: 'Vänta {seconds} sekunder och försök igen. Det du skrev finns kvar här.',
  },
  throttledOneSecond: {
    title: 'SharePoint är överbelastat just nu',
    advice: 'Vänta 1 sekund och försök igen. Det du skrev finns kvar här.',
  },
  accessDenied: {
    title: 'Du saknar behörighet',
    advice: 'Be samordnaren eller webbplatsens ägare om behörighet. Inget har ändrats.',
  },
  notFound: {
    title: 'Det finns inte längre',
    advice: 'Någon kan ha tagit bort det, eller så är länken gammal. Gå tillbaka och välj på nytt.',
  },
  duplicate: { title: 'Det finns redan', advice: 'Ladda om sidan så ser du det som finns. Inget har sparats dubbelt.' },
  digestExpired: {
    title: 'Sidan har stått öppen för länge',
    advice: 'Försök igen, så skickas det på nytt. Det du skrev finns kvar här.',
  },
  validation: { title: 'SharePoint tog inte emot uppgifterna', advice: '{message}' },
  notSetUp: {
    title: 'Webbplatsen är inte klar för Diplomering',
    advice: 'En lista eller kolumn saknas. Be webbplatsens ägare att köra installationen under Verktyg.',
  },
  server: {
    title: 'SharePoint svarade med ett fel',
    advice: 'Försök igen om en stund. Säger det samma sak, visa texten för din administratör: {message}',
  },
  unreadable: {
    title: 'En rad i listan går inte att läsa',
    advice:
      'Lista {list}, rad {item}, kolumn {column}. Inget har ändrats. Rätta raden i listan, eller be samordnaren om hjälp, och försök igen.',
  },
  outOfRange: {
    title: 'Värdet kan inte sparas',
    advice:
      'Lista {list}, kolumn {column}: ”{value}” tas inte emot. Ändra det och spara igen. Det du skrev finns kvar här.',
  },
  unexpected: {
    title: 'Något gick fel i Diplomering',
    advice: 'Ladda om sidan. Händer det igen, visa texten för din administratör: {message}',
  },
};
