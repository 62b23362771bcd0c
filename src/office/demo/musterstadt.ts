/** The demo office as its visitors see it: an invented town, the hours of a real office of a town of 110,000. */
export const MUSTERSTADT = {
  officeName: 'Ausländerbehörde Musterstadt',
  authority: 'Stadt Musterstadt',
  address: { street: 'Rathausplatz 5', postalCode: '91000', city: 'Musterstadt' },
  phone: '09000 123-0',
  mail: 'auslaenderbehoerde@musterstadt.example',
  hours: [
    {
      weekday: 1,
      spans: [
        { from: '08:00', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
    },
    { weekday: 2, spans: [{ from: '08:00', to: '12:00' }] },
    { weekday: 4, spans: [{ from: '08:00', to: '14:00' }] },
    { weekday: 5, spans: [{ from: '08:00', to: '12:00' }] },
  ],
} as const
